package io.wutong.kernel.lights;

import io.wutong.kernel.packs.LightRule;
import io.wutong.kernel.packs.LightScheme;
import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a light turns. What was planned never falls and what was reached stays until the next act,
 * so a rule that holds on a day holds on every later one: each has one day from which on it holds,
 * and the first of a colour is the day on which the light turns to it.
 */
public final class Turning {

  private Turning() {}

  /** The days and their grounds. */
  public static Turns of(Watched watched, LightScheme scheme, WorkdayCalendar calendar) {
    List<Ground> all = new ArrayList<>();
    for (LightRule rule : scheme.rules()) {
      Ground ground = ground(rule, watched, calendar);
      if (ground != null) {
        all.add(ground);
      }
    }
    Ground red = first(Light.RED, all);
    Ground yellow = first(Light.YELLOW, all);
    Ground blue = first(Light.BLUE, all);
    List<Ground> shown = new ArrayList<>();
    // Every scheme turns red what is overdue; without one the date itself would.
    LocalDate redOn = red == null ? watched.due().plusDays(1) : red.on();
    if (red != null) {
      shown.add(red);
    }
    LocalDate yellowOn = redOn;
    if (yellow != null && yellow.on().isBefore(redOn)) {
      yellowOn = yellow.on();
      shown.add(yellow);
    }
    LocalDate blueOn = null;
    if (blue != null && blue.on().isBefore(yellowOn)) {
      blueOn = blue.on();
      shown.add(blue);
    }
    return new Turns(blueOn, yellowOn, redOn, shown);
  }

  private static @Nullable Ground first(Light light, List<Ground> all) {
    return all.stream()
        .filter(ground -> ground.light() == light)
        .min(Comparator.comparing(Ground::on))
        .orElse(null);
  }

  private static @Nullable Ground ground(
      LightRule rule, Watched watched, WorkdayCalendar calendar) {
    LocalDate due = watched.due();
    return switch (rule.sort()) {
      case OVERDUE -> dated(rule, due.plusDays(1), due, null);
      case DUE_WITHIN -> dated(rule, calendar.addWorkdays(due, -rule.figure()), due, null);
      case STEP_WITHIN -> step(rule, watched, calendar);
      case BEHIND_AT_LEAST, BEHIND_MORE_THAN -> behind(rule, watched, calendar);
    };
  }

  private static @Nullable Ground step(LightRule rule, Watched watched, WorkdayCalendar calendar) {
    return watched.steps().stream()
        .filter(step -> !step.done())
        .min(Comparator.comparing(Course.Step::on))
        .map(step ->
            dated(rule, calendar.addWorkdays(step.on(), -rule.figure()), step.on(), step.title()))
        .orElse(null);
  }

  private static Ground dated(LightRule rule, LocalDate on, LocalDate date, @Nullable String step) {
    return new Ground(
        lightOf(rule), on, rule.id(), rule.sort(), rule.figure(), date, step, null, null, null);
  }

  private static @Nullable Ground behind(
      LightRule rule, Watched watched, WorkdayCalendar calendar) {
    Share reached = watched.reached();
    Course course = watched.course();
    if (reached == null || !isBehind(rule, course, reached, course.to(), calendar)) {
      return null;
    }
    LocalDate eve = watched.from().minusDays(1);
    LocalDate before = eve.isAfter(course.after()) ? eve : course.after();
    LocalDate on = course.to();
    while (before.plusDays(1).isBefore(on)) {
      LocalDate middle = LocalDate.ofEpochDay((before.toEpochDay() + on.toEpochDay()) >> 1);
      if (isBehind(rule, course, reached, middle, calendar)) {
        on = middle;
      } else {
        before = middle;
      }
    }
    return new Ground(
        lightOf(rule),
        on,
        rule.id(),
        rule.sort(),
        rule.figure(),
        watched.due(),
        null,
        course.by(),
        course.planned(on, calendar).percent().toPlainString(),
        reached.percent().toPlainString());
  }

  private static boolean isBehind(
      LightRule rule, Course course, Share reached, LocalDate day, WorkdayCalendar calendar) {
    int beside = course.planned(day, calendar).compare(reached, rule.figure());
    return rule.sort() == LightRule.Sort.BEHIND_AT_LEAST ? beside >= 0 : beside > 0;
  }

  private static Light lightOf(LightRule rule) {
    return switch (rule.light()) {
      case BLUE -> Light.BLUE;
      case YELLOW -> Light.YELLOW;
      case RED -> Light.RED;
    };
  }
}
