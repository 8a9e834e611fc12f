package io.wutong.kernel.supervision.model;

import io.wutong.kernel.packs.Span;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.supervision.Clock;
import io.wutong.schedule.WorkdayCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One clock: it climbs, stands still, goes on, is dated anew, ends. */
public final class Ticking {

  private Ticking() {}

  /**
   * It ran out and climbs to a person.
   *
   * @param to whose turn it is; null when nobody is left
   * @param more whether there is somebody after that one
   */
  public static Clock climbed(
      Clock clock, @Nullable Post to, boolean more, WorkdayCalendar calendar) {
    Instant at = Objects.requireNonNull(clock.nextAt(), "a clock climbs when it is time");
    List<Clock.Step> steps = new ArrayList<>(clock.steps());
    if (to != null) {
      steps.add(new Clock.Step(steps.size() + 1, to.person(), to.id(), to.unit(), at));
    }
    Instant next = more ? Deadline.after(at.minusNanos(1000), clock.climbs(), calendar) : null;
    return with(clock, clock.state(), null, next, null, steps);
  }

  /** The days that are worked changed. */
  public static Clock redated(Clock clock, WorkdayCalendar calendar) {
    Instant due = Deadline.after(clock.runsFrom(), clock.left(), calendar);
    boolean stands = clock.state() != Clock.State.RUNNING || !clock.steps().isEmpty();
    return stands || due.equals(clock.due())
        ? clock
        : dated(clock, clock.runsFrom(), clock.left(), due, due);
  }

  static Clock ended(Clock clock, Instant at, Clock.State how) {
    return with(clock, how, null, null, at, clock.steps());
  }

  static Clock paused(Clock clock, Instant at) {
    return clock.state() == Clock.State.PAUSED
        ? clock
        : with(clock, Clock.State.PAUSED, at, null, null, clock.steps());
  }

  static Clock goesOn(Clock clock, Instant at, WorkdayCalendar calendar) {
    Instant pausedAt = clock.pausedAt();
    if (clock.state() != Clock.State.PAUSED || pausedAt == null) {
      return clock;
    }
    if (!pausedAt.isBefore(clock.due())) {
      // It had run out already: only the climbing waits.
      Instant next = Deadline.after(at, clock.climbs(), calendar);
      return with(clock, Clock.State.RUNNING, null, next, null, clock.steps());
    }
    Span left = Deadline.left(pausedAt, clock.due(), clock.within(), calendar);
    Instant due = Deadline.after(at, left, calendar);
    return dated(clock, at, left, due, due);
  }

  private static Clock with(
      Clock clock,
      Clock.State state,
      @Nullable Instant pausedAt,
      @Nullable Instant nextAt,
      @Nullable Instant endedAt,
      List<Clock.Step> steps) {
    return new Clock(
        clock.id(),
        clock.version() + 1,
        clock.matter(),
        clock.rule(),
        clock.title(),
        clock.clause(),
        clock.unit(),
        clock.within(),
        clock.climbs(),
        clock.from(),
        clock.runsFrom(),
        clock.left(),
        clock.due(),
        state,
        pausedAt,
        nextAt,
        endedAt,
        steps);
  }

  private static Clock dated(
      Clock clock, Instant runsFrom, Span left, Instant due, Instant nextAt) {
    return new Clock(
        clock.id(),
        clock.version() + 1,
        clock.matter(),
        clock.rule(),
        clock.title(),
        clock.clause(),
        clock.unit(),
        clock.within(),
        clock.climbs(),
        clock.from(),
        runsFrom,
        left,
        due,
        Clock.State.RUNNING,
        null,
        nextAt,
        null,
        clock.steps());
  }
}
