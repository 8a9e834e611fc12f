package io.wutong.breakdown;

/**
 * Lines that belong together, hard breaks gone.
 *
 * @param item a numbered item ("3．…", "（二）…") whose number is not part of the text
 * @param blankBefore whether it stands apart from what is above
 */
record Paragraph(Kind kind, MappedText text, boolean item, boolean blankBefore) {
  enum Kind {
    BODY,
    /** 标题, headline or section heading. */
    HEADING,
    /** 记者、通讯员 signature. */
    SIGNATURE,
    /** A row of a table; the head of the table is a heading. */
    ROW,
    /** 成文日期 on a line of its own, salutations, remarks in brackets. */
    REMARK
  }
}
