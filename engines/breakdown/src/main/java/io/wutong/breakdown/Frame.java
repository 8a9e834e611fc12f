package io.wutong.breakdown;

/**
 * What stands around the sentences of a paper and is none of them (标题、编号、署名). With the candidates
 * and what is set aside it makes up the whole of the text: nothing is dropped unseen.
 *
 * @param words the same words with hard breaks gone
 */
public record Frame(Kind kind, Span span, String words) {

  /** What it is. */
  public enum Kind {
    /** 标题: of the paper, of a section, or the head of a table. */
    HEADING,
    /** 日期、称呼、附注、页码: a date on a line of its own, a salutation, a remark in brackets, a page. */
    REMARK,
    /** 记者、通讯员 signature. */
    SIGNATURE,
    /** 编号: the number of an item. */
    NUMBER,
    /** Marks without words. */
    MARKS
  }

  static Frame of(Kind kind, MappedText text) {
    return new Frame(kind, text.span(), text.shown());
  }
}
