package io.wutong.rules.facts;

import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** What a cell says, as the one whole number that a fact is kept as. */
public final class CellValue {
  private static final List<String> YES = List.of("是", "yes", "true", "1", "有");
  private static final List<String> NO = List.of("否", "no", "false", "0", "无");

  /** More digits before or after the point than any amount has. */
  private static final int EXPONENT_MAX = 60;

  private CellValue() {}

  /**
   * @throws IllegalArgumentException with what is wrong
   */
  public static long of(String cell, Fact fact, Unit unit) {
    return switch (fact.type()) {
      case MONEY -> whole(cell, unit.perUnit(), "whole 分");
      case COUNT -> notNegative(whole(cell, Fraction.ONE, "a whole number"), cell);
      case NUMBER ->
          whole(
              cell,
              unit.perUnit().times(Fraction.of(Fact.NUMBER_SCALE)),
              "a number of at most %d digits after the point".formatted(Fact.NUMBER_DIGITS));
      case DATE -> day(cell);
      case FLAG -> flag(cell);
      case CHOICE -> choice(cell, fact);
    };
  }

  private static long whole(String cell, Fraction scale, String wanted) {
    BigDecimal decimal;
    try {
      decimal = new BigDecimal(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is no number".formatted(cell), e);
    }
    // 1e999999999 is nine characters in a cell, and a gigabyte written out.
    if (Math.abs((long) decimal.scale()) > EXPONENT_MAX) {
      throw new IllegalArgumentException("'%s' is not %s".formatted(cell, wanted));
    }
    Fraction value = Fraction.of(decimal).times(scale);
    BigInteger[] parts = value.num().divideAndRemainder(value.den());
    if (parts[1].signum() != 0) {
      throw new IllegalArgumentException("'%s' is not %s".formatted(cell, wanted));
    }
    if (parts[0].bitLength() > 62) {
      throw new IllegalArgumentException("'%s' is larger than anything meant".formatted(cell));
    }
    return parts[0].longValueExact();
  }

  private static long notNegative(long value, String cell) {
    if (value < 0) {
      throw new IllegalArgumentException("'%s' counts less than none".formatted(cell));
    }
    return value;
  }

  private static long day(String cell) {
    try {
      return LocalDate.parse(cell).toEpochDay();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'%s' is no day".formatted(cell), e);
    }
  }

  private static long flag(String cell) {
    String word = cell.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return 1;
    } else if (NO.contains(word)) {
      return 0;
    }
    throw new IllegalArgumentException("'%s' is neither yes nor no".formatted(cell));
  }

  private static long choice(String cell, Fact fact) {
    for (int i = 0; i < fact.choices().size(); i++) {
      Fact.Choice choice = fact.choices().get(i);
      if (cell.equals(choice.id()) || cell.equals(choice.title().zh())) {
        return i;
      }
    }
    throw new IllegalArgumentException("'%s' is none of its choices".formatted(cell));
  }

  /** How a cell of this fact may look. */
  static String example(Fact fact) {
    return switch (fact.type()) {
      case MONEY -> "'1234.56'.";
      case COUNT -> "'12'.";
      case NUMBER -> "'4.1'.";
      case DATE -> "'2022-04-18'.";
      case FLAG -> "'是' or '否'.";
      case CHOICE -> "one of %s.".formatted(fact.choices().stream().map(Fact.Choice::id).toList());
    };
  }
}
