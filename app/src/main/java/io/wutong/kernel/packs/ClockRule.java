package io.wutong.kernel.packs;

import java.util.Map;

/**
 * 时限: a clock that runs forward from an event of the matter until another one.
 *
 * @param from the event that starts it
 * @param until the event that ends it in time; a matter that is closed or withdrawn ends it too
 * @param owes who owes that event: each of them has a clock of its own
 * @param within how long it runs
 * @param climbs how long each person has, once it ran out, before it climbs to the next
 * @param when fields that must hold these choices for the clock to run; empty: always
 * @param clause where the rule says so; empty when the figure is this project's own
 * @param mark how far the figure can be trusted
 * @param source where the figure was read
 */
public record ClockRule(
    String id,
    Title title,
    Event from,
    Event until,
    Debtor owes,
    Span within,
    Span climbs,
    Map<String, String> when,
    String clause,
    Mark mark,
    String source) {

  public ClockRule {
    when = Map.copyOf(when);
  }

  /** What happens to a matter, or to one unit's part of it, that starts or ends a clock. */
  public enum Event {
    /** It was handed to a unit. */
    DISPATCHED,
    /** The unit signed for it. */
    ACCEPTED,
    /** A report was filed. */
    REPORTED,
    /** The unit handed it in. */
    SUBMITTED,
    /** What was handed in was returned. */
    RETURNED,
    /** An extension or another unit was asked for. */
    ASKED,
    /** What was asked for was granted or refused. */
    ANSWERED,
    /** It was closed. */
    CLOSED
  }

  /** Whose clock it is. */
  public enum Debtor {
    /** The lead unit. */
    LEAD,
    /** Each unit that has a part in it, the lead included. */
    UNITS,
    /** The unit that verifies. */
    VERIFIER
  }
}
