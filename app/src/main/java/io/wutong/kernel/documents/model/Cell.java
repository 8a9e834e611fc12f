package io.wutong.kernel.documents.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

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

  private static final Pattern PLAIN = Pattern.compile("\\d{1,3}(?:\\.\\d+)?");

  /** What a cell can hold. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number that is shown as a day; its words are the day, as 2022-06-30. */
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
  public static Cell number(int row, int column, double number) {
    return new Cell(row, column, Kind.NUMBER, plain(number), number);
  }

  /**
   * A cell with a number that is shown as a day.
   *
   * @param from1904 whether the file counts its days from 1904
   */
  public static Cell day(int row, int column, double number, boolean from1904) {
    String shown = Days.shown(number, from1904);
    return new Cell(row, column, Kind.DAY, shown.isEmpty() ? plain(number) : shown, number);
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

  /** The number it holds, typed as a number or as words; NaN when it holds none. */
  public double plainNumber() {
    boolean typed = kind == Kind.TEXT && PLAIN.matcher(text).matches();
    return typed ? Double.parseDouble(text) : kind == Kind.NUMBER ? number : Double.NaN;
  }

  /** As the program shows it, for a sample. */
  public String shown() {
    return kind == Kind.NOT_COMPUTED ? "=?" : text;
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
