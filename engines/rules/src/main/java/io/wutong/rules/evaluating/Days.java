package io.wutong.rules.evaluating;

import io.wutong.rules.model.Expr.Span;
import io.wutong.rules.model.Fraction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Time between days: whole days, whole months, whole years. */
public final class Days {
  private Days() {}

  static long between(Span span, Fraction from, Fraction to) {
    return between(span, from.rounded(), to.rounded());
  }

  /** The year, the month or the day of the month of a day. */
  public static long part(Span part, long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return switch (part) {
      case DAYS -> date.getDayOfMonth();
      case MONTHS -> date.getMonthValue();
      case YEARS -> date.getYear();
    };
  }

  /** Days are counted since 1970-01-01. */
  public static long between(Span span, long from, long to) {
    return switch (span) {
      case DAYS -> to - from;
      case MONTHS ->
          ChronoUnit.MONTHS.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
      case YEARS -> ChronoUnit.YEARS.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    };
  }
}
