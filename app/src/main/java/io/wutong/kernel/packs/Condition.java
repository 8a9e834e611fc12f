package io.wutong.kernel.packs;

import com.fasterxml.jackson.annotation.JsonProperty;

/** 办结条件: what closing needs. The kinds of conditions are closed; a pack only names them. */
public sealed interface Condition {

  String id();

  Title title();

  /** Where the rule asks for it; empty when it is this project's own. */
  String clause();

  /** The word for its kind, as a pack writes it. */
  @JsonProperty("kind")
  String kind();

  /** A typed file (佐证材料). */
  record Evidence(String id, Title title, String type, String clause) implements Condition {
    @Override
    public String kind() {
      return "evidence";
    }
  }

  /** A signed statement: confirmed by phone, seen in person … */
  record Statement(String id, Title title, String clause) implements Condition {
    @Override
    public String kind() {
      return "statement";
    }
  }

  /** A file or statement of somebody who did nothing of the matter (由他人核实). */
  record Verified(String id, Title title, String clause) implements Condition {
    @Override
    public String kind() {
      return "verified";
    }
  }

  /** All matters delegated from this one are closed. */
  record ChildrenClosed(String id, Title title, String clause) implements Condition {
    @Override
    public String kind() {
      return "children-closed";
    }
  }

  /** The last reported figure has reached the target. */
  record TargetReached(String id, Title title, String clause) implements Condition {
    @Override
    public String kind() {
      return "target-reached";
    }
  }

  /** So many days have passed since the notice was put up (公示期). */
  record NoticeElapsed(String id, Title title, int days, String clause) implements Condition {
    @Override
    public String kind() {
      return "notice-elapsed";
    }
  }
}
