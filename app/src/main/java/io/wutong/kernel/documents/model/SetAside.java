package io.wutong.kernel.documents.model;

/**
 * A row that is no matter, and why.
 *
 * @param row from 0
 * @param words the beginning of what it says
 */
public record SetAside(String sheet, int row, String words, Why why) {

  private static final int WORDS_MAX = 60;

  /** Why a row is left out. */
  public enum Why {
    /** 注：…, or words over the whole width. */
    NOTE,
    /** 一、…: a heading between rows. */
    HEADING,
    /** 合计. */
    TOTAL,
    /** The header once more, as on the next printed page. */
    HEADER_AGAIN,
    /** Hidden, and a person said that it is to be left out. */
    HIDDEN
  }

  static SetAside of(String sheet, int row, String words, Why why) {
    return new SetAside(
        sheet, row, words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) + "…" : words, why);
  }
}
