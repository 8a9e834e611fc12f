package io.wutong.kernel.exchange.model;

import io.wutong.kernel.documents.model.Cell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values and cells in words that can be compared: programs write the same thing in several ways.
 */
public final class Spoken {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T].*)?");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*[%％]?");
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final double SERIAL_MOST = 2_000_000;

  private Spoken() {}

  /** A value of ours. */
  public static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String words -> Cell.text(0, 0, words).text();
      case Integer number -> number.toString();
      case LocalDate day -> day.toString();
      default -> throw new IllegalStateException("no value of a line: " + value.getClass());
    };
  }

  /** What a cell under a column says; what cannot be read as such stays as it stands. */
  public static String of(@Nullable Cell cell, Column column, boolean from1904) {
    if (cell == null) {
      return "";
    }
    return switch (column.kind()) {
      case TEXT -> cell.text();
      case NUMBER -> cell.text();
      case DAY -> day(cell, from1904);
      case SHARE -> percent(cell);
    };
  }

  private static String day(Cell cell, boolean from1904) {
    boolean serial = cell.kind() == Cell.Kind.DAY || cell.kind() == Cell.Kind.NUMBER;
    if (serial && cell.number() > 0 && cell.number() < SERIAL_MOST) {
      return (from1904 ? FROM_1904 : FROM_1900).plusDays((long) cell.number()).toString();
    }
    Matcher words = DAY.matcher(cell.text());
    try {
      return words.matches()
          ? LocalDate.of(number(words, 1), number(words, 2), number(words, 3)).toString()
          : cell.text();
    } catch (DateTimeException e) {
      return cell.text();
    }
  }

  private static int number(Matcher words, int group) {
    return Integer.parseInt(words.group(group));
  }

  /** 0.35, 35 and 35% are 35. A cell that shows percent says itself what it is. */
  private static String percent(Cell cell) {
    Matcher words = PERCENT.matcher(cell.text());
    if (!words.matches()) {
      return cell.text();
    }
    BigDecimal value = new BigDecimal(words.group(1));
    boolean share = cell.kind() == Cell.Kind.NUMBER && value.compareTo(BigDecimal.ONE) < 0;
    BigDecimal percent = share ? value.movePointRight(2) : value;
    boolean whole = percent.stripTrailingZeros().scale() <= 0;
    return whole && percent.intValue() <= 100 ? String.valueOf(percent.intValue()) : cell.text();
  }
}
