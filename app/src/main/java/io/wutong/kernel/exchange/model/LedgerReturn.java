package io.wutong.kernel.exchange.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.shared.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that was brought back and approved.
 *
 * @param rows what is to be done, by matter; it does not change when it is sent again
 */
public record LedgerReturn(
    UUID id,
    int version,
    UUID unit,
    UUID person,
    Instant at,
    String fileName,
    String file,
    List<Planned> rows) {

  public LedgerReturn {
    rows = List.copyOf(rows);
  }

  /** One matter's act, on the version that was compared. */
  public record Planned(UUID matter, String number, int version, Act act) {}

  /** What came of a row. */
  public enum Outcome {
    DONE,
    /** It waits for the unit's signer. */
    PREPARED,
    REFUSED
  }

  /** What came of one matter's row. */
  public record RowDone(UUID matter, String number, Outcome outcome, @Nullable Refusal refusal) {}
}
