package io.wutong.kernel.ledger.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody's yes or no.
 *
 * @param extension an extension asked for
 * @param reassignment a unit asks to be relieved of it
 * @param arbitrated whether it was arbitrated whose it is; after that nobody asks again
 * @param suspendedFrom the state to return to when it is resumed
 */
public record Asks(
    @Nullable Extension extension,
    @Nullable Reassignment reassignment,
    boolean arbitrated,
    @Nullable State suspendedFrom) {

  static final Asks NONE = new Asks(null, null, false, null);

  /**
   * 延期申请.
   *
   * @param to the date asked for
   * @param notOwnMaking whether the reason lies with others
   */
  public record Extension(
      LocalDate to, String reason, boolean notOwnMaking, UUID by, UUID unit, Instant at) {}

  /** 申请改派. */
  public record Reassignment(UUID unit, String reason, UUID by, Instant at) {}

  Asks extension(@Nullable Extension asked) {
    return new Asks(asked, reassignment, arbitrated, suspendedFrom);
  }

  Asks reassignment(@Nullable Reassignment asked) {
    return new Asks(extension, asked, arbitrated, suspendedFrom);
  }

  Asks settled() {
    return new Asks(extension, null, true, suspendedFrom);
  }

  Asks suspended(@Nullable State from) {
    return new Asks(extension, reassignment, arbitrated, from);
  }
}
