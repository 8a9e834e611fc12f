package io.wutong.kernel.supervision;

import io.wutong.kernel.packs.Span;
import io.wutong.kernel.packs.Title;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 时限: one unit owes one event of a matter by an instant. When it runs out it climbs.
 *
 * @param id its id
 * @param version how many acts it has seen
 * @param matter the matter it runs on
 * @param rule the id of the kind's rule
 * @param title what the rule is called
 * @param clause where the rule says so; empty when it is this project's own
 * @param unit who owes the event
 * @param within how long it runs, as the rule says
 * @param climbs how long each person has after that
 * @param from when it started
 * @param runsFrom when it last went on: the start, or the end of a pause
 * @param left how much of it was left then
 * @param due the instant by which the event must have happened
 * @param state where it stands
 * @param pausedAt since when it is paused
 * @param nextAt when it climbs next; none when it stands still or has nobody left to climb to
 * @param endedAt when it ended
 * @param steps to whom it has climbed
 */
public record Clock(
    UUID id,
    int version,
    UUID matter,
    String rule,
    Title title,
    String clause,
    UUID unit,
    Span within,
    Span climbs,
    Instant from,
    Instant runsFrom,
    Span left,
    Instant due,
    State state,
    @Nullable Instant pausedAt,
    @Nullable Instant nextAt,
    @Nullable Instant endedAt,
    List<Step> steps) {

  public Clock {
    steps = List.copyOf(steps);
  }

  /** Where a clock stands. */
  public enum State {
    RUNNING,
    /** The matter is suspended. */
    PAUSED,
    /** The event happened in time. */
    KEPT,
    /** It happened, or the matter was closed, after the clock had run out. */
    LATE,
    /** It is no longer owed. */
    DROPPED;

    /** Whether the event is still owed. */
    public boolean isOpen() {
      return this == RUNNING || this == PAUSED;
    }
  }

  /**
   * One rung.
   *
   * @param step 1 for the first
   * @param person to whom it climbed
   * @param post in which post
   * @param unit of which unit
   * @param at when it was that person's turn
   */
  public record Step(int step, UUID person, UUID post, UUID unit, Instant at) {}
}
