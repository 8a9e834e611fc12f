package io.wutong.kernel.reporting;

import io.wutong.kernel.ledger.OpenPart;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one unit stands in one round.
 *
 * @param parts the matters that it leads, each with how it stands
 */
public record UnitSaid(UUID unit, List<One> parts) {

  public UnitSaid {
    parts = List.copyOf(parts);
  }

  /**
   * One matter.
   *
   * @param at when it was reported; null while it was not
   */
  public record One(OpenPart part, Said said, @Nullable Instant at) {}

  /** How many of its matters stand so. */
  public int count(Said said) {
    return (int) parts.stream().filter(one -> one.said() == said).count();
  }

  /** How many reports the unit owes. */
  public int owed() {
    return parts.size() - count(Said.NOT_OWED);
  }

  /** Whether a report of it is still missing, whoever it hangs on in the unit. */
  public boolean isMissing() {
    return parts.stream().anyMatch(one -> one.said().isMissing());
  }
}
