package io.wutong.kernel.ledger.model;

import io.wutong.kernel.lights.Course;
import io.wutong.kernel.lights.Ground;
import io.wutong.kernel.lights.Pace;
import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a list tells of a burning light.
 *
 * @param turns why it turns when it does
 * @param course what the figure is measured by; none without a target
 * @param target the figure
 * @param said the lead's percentage; none while it never said
 */
public record Told(
    List<Ground> turns, @Nullable Course course, @Nullable Target target, @Nullable Integer said) {

  /** That of a matter. */
  public static Told of(Matter matter) {
    Grounds grounds = matter.grounds();
    Course course = grounds.course();
    return course == null
        ? new Told(grounds.turns(), null, null, null)
        : new Told(grounds.turns(), course, matter.content().target(), matter.progress().said());
  }

  /** How the figure stands on a day; null without one. */
  public @Nullable Pace pace(LocalDate day, WorkdayCalendar calendar) {
    return course == null || target == null
        ? null
        : Pace.on(day, course, target.reached(said), calendar);
  }
}
