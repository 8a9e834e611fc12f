package io.wutong.kernel.ledger.model;

import io.wutong.kernel.packs.Kind;
import io.wutong.schedule.WorkdayCalendar;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 灯: constant between acts. Each act stores the days on which the light will turn; showing it
 * compares those with a day. Yellow so many working days before the date in force, as the kind's
 * pack says; red from the day after it.
 */
public final class Lights {

  private static final Set<State> BURNING =
      EnumSet.of(State.DISPATCHED, State.ACCEPTED, State.SUBMITTED);

  private Lights() {}

  /** 绿, 黄, 红; grey when nothing is owed now. */
  public enum Light {
    GREEN,
    YELLOW,
    RED,
    GREY
  }

  /** The light on a day. */
  public static Light on(LocalDate day, @Nullable LocalDate yellowOn, @Nullable LocalDate redOn) {
    if (redOn == null || yellowOn == null) {
      return Light.GREY;
    }
    if (!day.isBefore(redOn)) {
      return Light.RED;
    }
    return day.isBefore(yellowOn) ? Light.GREEN : Light.YELLOW;
  }

  /** The day in the zone of an instant. */
  static LocalDate dayOf(Instant instant) {
    return ProductClock.day(instant);
  }

  /** The matter's dates with the days on which its light turns from here on. */
  static Dates lit(Dates dates, State state, Kind kind, WorkdayCalendar calendar) {
    LocalDate due = dates.dueOn();
    if (due == null || !BURNING.contains(state)) {
      return dates.lit(null, null);
    }
    return dates.lit(calendar.addWorkdays(due, -kind.yellowWorkdays()), due.plusDays(1));
  }
}
