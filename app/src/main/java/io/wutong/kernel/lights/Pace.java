package io.wutong.kernel.lights;

import io.wutong.schedule.WorkdayCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 序时进度 on a day, in percent with one place after the point.
 *
 * @param by how the time is counted
 * @param reached 完成率
 * @param planned 序时: how much of it the time wants by the end of the day
 * @param points 序时差, percentage points: below zero when behind
 * @param expected 预计全年完成率: what comes of it if it goes on so; null while nothing is wanted yet
 */
public record Pace(
    Course.By by,
    BigDecimal reached,
    BigDecimal planned,
    BigDecimal points,
    @Nullable BigDecimal expected) {

  /** The pace of a figure on its course. */
  public static Pace on(LocalDate day, Course course, Share reached, WorkdayCalendar calendar) {
    Share planned = course.planned(day, calendar);
    boolean wanted = planned.part().signum() > 0;
    return new Pace(
        course.by(),
        reached.percent(),
        planned.percent(),
        reached.pointsAbove(planned),
        wanted ? reached.outOf(planned) : null);
  }
}
