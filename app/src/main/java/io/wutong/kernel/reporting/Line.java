package io.wutong.kernel.reporting;

import io.wutong.kernel.ledger.OpenPart;
import io.wutong.kernel.lights.Light;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the weekly sheet: a matter, what the unit said last time and what it has said now.
 *
 * @param round the round of the matter's campaign; null when nothing asks for regular reports
 * @param said how the unit stands in it; null without one
 * @param last what it said before this round, or before this week
 * @param now what it has said since
 */
public record Line(
    OpenPart part,
    Light light,
    @Nullable Round round,
    @Nullable Said said,
    @Nullable Words last,
    @Nullable Words now) {

  /** A report in its own words, and when it was recorded. */
  public record Words(Instant at, JsonNode said) {}
}
