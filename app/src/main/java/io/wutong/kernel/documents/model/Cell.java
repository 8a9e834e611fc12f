package io.wutong.kernel.documents.model;

import java.math.BigDecimal;

/**
 * A cell that holds something.
 *
 * @param row from 0
 * @param column from 0
 * @param kind what it holds
 * @param text its words; for a number its plain digits
 * @param number the number behind it; 0 for words
 */
public record Cell(int row, int column, Kind kind, String text, double number) {

  /** What a cell can hold. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number that is shown as a day. */
    DAY,
    /** A number that is shown as percent; its words are what is shown, as 60%. */
    SHARE,
    YES_NO,
    /** #REF!, #N/A … */
    ERROR,
    /** A formula whose result the program that wrote the file did not keep. */
    NOT_COMPUTED
  }

  /** A cell of words, without the marks and blanks around them that nobody sees. */
  public static Cell text(int row, int column, String words) {
    return new Cell(row, column, Kind.TEXT, seen(words), 0);
  }

  /** A cell with a number. */
  public static Cell number(int row, int column, double number, boolean day) {
    return new Cell(row, column, day ? Kind.DAY : Kind.NUMBER, plain(number), number);
  }

  /** A cell with a number that is shown as percent. */
  public static Cell share(int row, int column, double number) {
    String digits = plain(number);
    String shown =
        digits.isEmpty()
            ? ""
            : new BigDecimal(digits).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    return new Cell(row, column, Kind.SHARE, shown, number);
  }

  /** Whether a format shows a number as percent; a % in quotes is only a word. */
  public static boolean isShare(String format) {
    return format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").contains("%");
  }

  /** Where it stands, as {@code D17}. */
  public String address() {
    return Address.of(row, column);
  }

  /** Whether nothing is to be seen in it. */
  public boolean isBlank() {
    return text.isEmpty() && kind != Kind.NOT_COMPUTED;
  }

  private static String plain(double number) {
    boolean odd = Double.isNaN(number) || Double.isInfinite(number);
    return odd ? "" : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static String seen(String words) {
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean half =
          Character.isHighSurrogate(c)
              ? i + 1 == words.length() || !Character.isLowSurrogate(words.charAt(i + 1))
              : Character.isLowSurrogate(c)
                  && (i == 0 || !Character.isHighSurrogate(words.charAt(i - 1)));
      if (c == '\r' || c == '\ufeff' || c == '\u200b' || half) {
        continue;
      }
      boolean blank = c == '\u00a0' || c == '\u3000' || c < ' ' && c != '\n';
      out.append(blank ? ' ' : c);
    }
    return out.toString().strip();
  }
}
