package io.wutong.kernel.reporting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 一期报送. Every instant lies in exactly one round of a rhythm: the next opens when this one closes.
 *
 * @param day the day of its cut-off, by which it is known
 * @param opens from when a report counts for it
 * @param cutOff until when it is on time, that instant included
 * @param closes from when a report counts for the next round; between the two it is late
 */
public record Round(LocalDate day, Instant opens, Instant cutOff, Instant closes) {

  /** Whether a report that was made then counts for this round. */
  public boolean takes(Instant at) {
    return !at.isBefore(opens) && at.isBefore(closes);
  }

  /** Whether a report that counts for this round was late. */
  public boolean isLate(Instant at) {
    return at.isAfter(cutOff);
  }
}
