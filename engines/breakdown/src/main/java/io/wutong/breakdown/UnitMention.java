package io.wutong.breakdown;

/** How a sentence points at those who are to act (责任单位). */
public sealed interface UnitMention {
  /** The words that point. Owners that a numbered item names in brackets lie after the sentence. */
  Span span();

  String words();

  /** Named outright, by its name or an alias. */
  record Named(String code, String words, Span span, Role role) implements UnitMention {}

  /**
   * Not named; a word in the sentence belongs to this unit's business (关键词). A guess to confirm.
   */
  record Implied(String code, String words, Span span) implements UnitMention {}

  /** Everybody or a kind of unit: 各单位, 各相关部门, 全区上下. */
  record Collective(String words, Span span) implements UnitMention {}

  /** What the paper says the named unit is; a speech mostly says nothing. */
  enum Role {
    /** 牵头单位, 责任单位. */
    LEAD,
    /** 配合单位, 协办单位. */
    CO,
    /** Only named in the sentence. */
    MENTIONED
  }
}
