package io.wutong.kernel.ledger.model;

import io.wutong.shared.refusal.Refusal;

/** What comes of an act. */
public sealed interface Decision {

  /** It is done: the matter after it. */
  record Done(Matter after) implements Decision {}

  /** It is refused, and nothing changes. */
  record No(Refusal refusal) implements Decision {}

  static Decision done(MatterChange change) {
    return new Done(change.done());
  }

  static Decision no(Refusal refusal) {
    return new No(refusal);
  }
}
