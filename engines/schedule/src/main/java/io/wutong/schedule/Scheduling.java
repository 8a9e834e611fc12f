package io.wutong.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The door of this library: a plan, a calendar, a start and a due date give a schedule. */
public final class Scheduling {
  private Scheduling() {}

  /**
   * Runs the forward pass from the start and the backward pass from the due date (倒排工期). A due date
   * before the start is allowed: the plan is then late by construction, and the answer says by how
   * much.
   *
   * @param start first date on which anything may be done
   * @param due last date on which anything may be done
   * @throws PlanException if dates leave the calendar
   * @throws IllegalArgumentException if start or due lies outside the calendar
   */
  public static Schedule solve(
      Plan plan, WorkdayCalendar calendar, LocalDate start, LocalDate due) {
    int perDay = plan.resolution() == Resolution.HOUR ? 24 : 1;
    return new Schedule(
        plan,
        calendar,
        WorkdayCalendar.indexOf(start) * perDay,
        (WorkdayCalendar.indexOf(due) + 1) * perDay);
  }

  /**
   * The same for a plan that is wholly in hours.
   *
   * @param start full hour from which on anything may be done
   * @param due full hour by which all must be done
   * @throws PlanException if dates leave the calendar
   * @throws IllegalArgumentException if the plan is not in hours, or a time is not a full hour
   */
  public static Schedule solve(
      Plan plan, WorkdayCalendar calendar, LocalDateTime start, LocalDateTime due) {
    if (plan.resolution() != Resolution.HOUR) {
      throw new IllegalArgumentException(
          "A plan of days cannot start at %s or be due at %s.\nMaybe give dates without a time."
              .formatted(start, due));
    }
    return new Schedule(plan, calendar, hourOf(start), hourOf(due));
  }

  private static int hourOf(LocalDateTime time) {
    if (!time.truncatedTo(ChronoUnit.HOURS).equals(time)) {
      throw new IllegalArgumentException(
          "%s is not a full hour.\nMaybe round it to %s."
              .formatted(time, time.truncatedTo(ChronoUnit.HOURS)));
    }
    return WorkdayCalendar.indexOf(time.toLocalDate()) * 24 + time.getHour();
  }
}
