package io.wutong.kernel.meetings.model;

import java.util.UUID;

/**
 * A unit's figures, now and at the meeting before, each as it was known then.
 *
 * @param unit the unit, with all below it
 * @param added new since then, and opened again
 */
public record Count(
    UUID unit, int open, int red, int added, int closed, int lastOpen, int lastRed) {

  /** A unit without any. */
  public static Count none(UUID unit) {
    return new Count(unit, 0, 0, 0, 0, 0, 0);
  }

  /** Both together. */
  public Count plus(Count other) {
    return new Count(
        unit,
        open + other.open,
        red + other.red,
        added + other.added,
        closed + other.closed,
        lastOpen + other.lastOpen,
        lastRed + other.lastRed);
  }
}
