package io.wutong.kernel.packs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a figure can be trusted; shown beside it wherever a person sees it. */
public enum Mark {
  /** Read in the rule's own text. */
  VERIFIED("已核实", "verified"),
  /** Read in a copy that quotes the rule. */
  SECOND_HAND("转引", "second-hand"),
  /** Not found in any text yet. */
  UNVERIFIED("待核实", "unverified"),
  /** Nobody's rule: proposed by this project. */
  DESIGN("本系统设定", "design");

  private final Title title;

  Mark(String zh, String en) {
    this.title = new Title(zh, en);
  }

  /** As a person reads it. */
  public Title title() {
    return title;
  }

  /** As a pack writes it, {@code second-hand}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
