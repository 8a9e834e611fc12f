package io.wutong.breakdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year that a paper leaves out. In November "3月底前" means next March: a day that had
 * passed by more than a month when the document was written is next year's. A day that had just
 * passed stays, since papers do speak of what is overdue, and carries {@link
 * Deadline.Reading#JUST_PASSED}.
 */
final class YearRule {
  private static final int JUST_PASSED_DAYS_MOST = 31;

  private YearRule() {}

  record Dated(LocalDate date, Deadline.Reading reading) {}

  /**
   * @param monthEnd whether the last day of the month is meant, whatever {@code day} says
   * @return null when there is no such day (2月30日)
   */
  static @Nullable Dated without(int month, int day, boolean monthEnd, LocalDate documentDate) {
    LocalDate here = day(documentDate.getYear(), month, day, monthEnd);
    if (here == null) {
      return null;
    }
    if (!here.isBefore(documentDate)) {
      Deadline.Reading reading =
          monthEnd ? Deadline.Reading.END_OF_PERIOD : Deadline.Reading.DOCUMENTS_YEAR;
      return new Dated(here, reading);
    }
    if (ChronoUnit.DAYS.between(here, documentDate) <= JUST_PASSED_DAYS_MOST) {
      return new Dated(here, Deadline.Reading.JUST_PASSED);
    }
    LocalDate next = day(documentDate.getYear() + 1, month, day, monthEnd);
    return next == null ? null : new Dated(next, Deadline.Reading.NEXT_YEAR);
  }

  static @Nullable LocalDate day(int year, int month, int day, boolean monthEnd) {
    try {
      LocalDate first = LocalDate.of(year, month, monthEnd ? 1 : day);
      return monthEnd ? first.withDayOfMonth(first.lengthOfMonth()) : first;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
