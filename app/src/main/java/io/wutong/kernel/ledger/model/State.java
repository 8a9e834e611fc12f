package io.wutong.kernel.ledger.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a matter stands. One life for all matters; packs never add to it. */
public enum State {
  /** 待交办: put forward, or come back from a unit that asks to be relieved of it. */
  PROPOSED,
  /** 待签收: approved and handed to its units. */
  DISPATCHED,
  /** 办理中: the lead has signed for it. */
  ACCEPTED,
  /** 待核查: the lead says it is done. */
  SUBMITTED,
  /** 已办结: verified by another person, with an outcome. */
  CLOSED,
  /** 暂缓办理. */
  SUSPENDED,
  /** 已撤销. */
  WITHDRAWN;

  private static final Set<State> ENDED = EnumSet.of(CLOSED, WITHDRAWN);

  /** Whether something is still owed. */
  public boolean isOpen() {
    return !ENDED.contains(this);
  }
}
