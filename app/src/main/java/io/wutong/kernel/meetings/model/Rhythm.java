package io.wutong.kernel.meetings.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When a weekly meeting meets, and until when before it is reported for it.
 *
 * @param on the weekday on which it meets
 * @param at at which time
 * @param cutOffOn the weekday of the cut-off
 * @param cutOffAt its time
 */
public record Rhythm(DayOfWeek on, LocalTime at, DayOfWeek cutOffOn, LocalTime cutOffAt) {

  /** The first meeting day on or after a day. */
  public LocalDate firstFrom(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(on));
  }

  /** The last cut-off before a meeting: at most a week before it, and never after it. */
  public LocalDateTime cutOffBefore(LocalDateTime meets) {
    LocalDateTime same =
        meets.toLocalDate().with(TemporalAdjusters.previousOrSame(cutOffOn)).atTime(cutOffAt);
    return same.isAfter(meets) ? same.minusWeeks(1) : same;
  }
}
