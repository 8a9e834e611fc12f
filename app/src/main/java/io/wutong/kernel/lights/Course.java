package io.wutong.kernel.lights;

import io.wutong.schedule.WorkdayCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * 序时: how much is planned to be done by each day. It never falls. All but that by working days is
 * written out as dates, so that a page compares it with today.
 *
 * @param by what it follows
 * @param after the day before its first one
 * @param to the day by which all is planned to be done
 * @param marks for what goes by marks: from which day on how much is planned, in this order
 */
public record Course(By by, LocalDate after, LocalDate to, List<Mark> marks) {

  /** What a course follows. */
  public enum By {
    /** The planned dates of the steps, each with its weight. */
    STEPS,
    /** Calendar months that are over. */
    MONTHS,
    /** Working days. */
    WORKDAYS,
    /** What the plan wants by the end of each quarter. */
    QUARTERS
  }

  /**
   * From this day on so much of the whole is planned; the last mark is the whole.
   *
   * @param sum a decimal in plain notation
   */
  public record Mark(LocalDate on, String sum) {

    static Mark of(LocalDate on, BigDecimal sum) {
      return new Mark(on, sum.toPlainString());
    }

    static Mark of(LocalDate on, long sum) {
      return new Mark(on, Long.toString(sum));
    }
  }

  public Course {
    marks = List.copyOf(marks);
  }

  /** A step of a plan. */
  public record Step(String title, LocalDate on, long weight, boolean done) {}

  /** By the planned dates of steps; their weights together are above zero. */
  public static Course bySteps(LocalDate after, List<Step> steps) {
    List<LocalDate> days = steps.stream().map(Step::on).distinct().sorted().toList();
    List<Mark> marks = new ArrayList<>();
    for (LocalDate day : days) {
      long sum = steps.stream().filter(s -> !s.on().isAfter(day)).mapToLong(Step::weight).sum();
      marks.add(Mark.of(day, sum));
    }
    return new Course(By.STEPS, after, days.getLast(), marks);
  }

  /** A straight line through the working days. */
  public static Course byWorkdays(LocalDate after, LocalDate to) {
    return new Course(By.WORKDAYS, after, to, List.of());
  }

  /** By calendar months that are over; the last one ends with {@code to}. */
  public static Course byMonths(LocalDate after, LocalDate to) {
    List<Mark> marks = new ArrayList<>();
    YearMonth month = YearMonth.from(after.plusDays(1));
    for (LocalDate end = month.atEndOfMonth(); end.isBefore(to); end = month.atEndOfMonth()) {
      marks.add(Mark.of(end, marks.size() + 1L));
      month = month.plusMonths(1);
    }
    marks.add(Mark.of(to, marks.size() + 1L));
    return new Course(By.MONTHS, after, to, marks);
  }

  /**
   * What the plan wants by the end of the first three quarters, and the whole, above zero, at the
   * end. A quarter that wants less than the one before wants what that one does.
   */
  public static Course byQuarters(
      LocalDate after, LocalDate to, List<BigDecimal> quarters, BigDecimal whole) {
    List<Mark> marks = new ArrayList<>();
    BigDecimal most = BigDecimal.ZERO;
    YearMonth month = YearMonth.of(to.getYear(), 3);
    for (BigDecimal quarter : quarters) {
      LocalDate end = month.atEndOfMonth();
      most = quarter.max(most).min(whole);
      if (end.isAfter(after) && end.isBefore(to)) {
        marks.add(Mark.of(end, most));
      }
      month = month.plusMonths(3);
    }
    marks.add(Mark.of(to, whole));
    return new Course(By.QUARTERS, after, to, marks);
  }

  /** How much is planned to be done by the end of a day. */
  public Share planned(LocalDate day, WorkdayCalendar calendar) {
    if (by != By.WORKDAYS) {
      return planned(day);
    }
    int whole = Math.max(0, calendar.workdaysBetween(after, to));
    if (whole == 0 || !day.isBefore(to)) {
      return Share.percent(day.isBefore(to) ? 0 : 100);
    }
    return Share.of(Math.max(0, calendar.workdaysBetween(after, day)), whole);
  }

  private Share planned(LocalDate day) {
    String sum = "0";
    for (Mark mark : marks) {
      if (mark.on().isAfter(day)) {
        break;
      }
      sum = mark.sum();
    }
    return new Share(new BigDecimal(sum), new BigDecimal(marks.getLast().sum()));
  }
}
