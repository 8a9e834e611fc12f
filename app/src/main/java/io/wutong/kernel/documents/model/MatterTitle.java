package io.wutong.kernel.documents.model;

import io.wutong.kernel.ledger.model.Content;

/** What a row is called, and its words as a whole. */
final class MatterTitle {

  private static final int OF_TEXT = 60;

  private MatterTitle() {}

  /**
   * One cell for several rows names what they have in common; each row adds its own.
   *
   * @param own what the row says of its content
   * @param merged whether the title is merged over several rows
   */
  static String line(Cell title, String own, boolean merged) {
    boolean shared = merged && !own.isEmpty();
    String whole = shared ? title.text() + "：" + own : title.text();
    String line = whole.replaceAll("\\s+", " ").strip();
    return line.length() <= Content.TITLE_MAX && !shared ? line : begin(line);
  }

  private static String begin(String line) {
    if (line.length() <= OF_TEXT) {
      return line;
    }
    int end = OF_TEXT;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  static String whole(Cell title, String own) {
    return own.isEmpty() || own.equals(title.text()) ? title.text() : title.text() + "\n" + own;
  }
}
