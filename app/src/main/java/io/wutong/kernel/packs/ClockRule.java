package io.wutong.kernel.packs;

import java.util.Map;

/**
 * 时限: a clock that runs forward from an event of the matter.
 *
 * @param from the event: dispatched, accepted, reported, submitted, returned, asked or closed
 * @param within how long it runs
 * @param when fields that must hold these choices for the clock to run; empty: always
 * @param clause where the rule says so; empty when the figure is this project's own
 * @param mark how far the figure can be trusted
 * @param source where the figure was read
 */
public record ClockRule(
    String id,
    Title title,
    String from,
    Span within,
    Map<String, String> when,
    String clause,
    Mark mark,
    String source) {

  public ClockRule {
    when = Map.copyOf(when);
  }
}
