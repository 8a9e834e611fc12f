package io.wutong.kernel.ledger.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody's yes or no.
 *
 * @param extension an extension asked for
 * @param reassignment a unit asks to be relieved of it
 * @param arbitrated whether it was arbitrated whose it is; after that nobody asks again
 * @param suspendedFrom the state to return to when it is resumed
 * @param reminder what the lead was last reminded of, until its next report
 * @param coordinations whom the units' last reports ask for help (需协调事项), by reporting unit
 */
public record Asks(
    @Nullable Extension extension,
    @Nullable Reassignment reassignment,
    boolean arbitrated,
    @Nullable State suspendedFrom,
    @Nullable Reminder reminder,
    List<Coordination> coordinations) {

  static final Asks NONE = new Asks(null, null, false, null, null, List.of());

  public Asks {
    coordinations = List.copyOf(coordinations);
  }

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

  /**
   * 需协调事项. It stands until the reporting unit's next report.
   *
   * @param by the reporting unit
   * @param unit whom it asks
   * @param what for what
   * @param until by when
   */
  public record Coordination(UUID by, UUID unit, String what, @Nullable LocalDate until) {}

  /**
   * 提醒.
   *
   * @param occasion what it was reminded for, as a meeting
   */
  public record Reminder(UUID by, UUID unit, Instant at, String words, @Nullable UUID occasion) {}

  Asks extension(@Nullable Extension asked) {
    return new Asks(asked, reassignment, arbitrated, suspendedFrom, reminder, coordinations);
  }

  Asks reassignment(@Nullable Reassignment asked) {
    return new Asks(extension, asked, arbitrated, suspendedFrom, reminder, coordinations);
  }

  Asks settled() {
    return new Asks(extension, null, true, suspendedFrom, reminder, coordinations);
  }

  Asks suspended(@Nullable State from) {
    return new Asks(extension, reassignment, arbitrated, from, reminder, coordinations);
  }

  /** What a unit's new report asks of others, in the place of what its last one asked. */
  Asks coordination(UUID by, @Nullable Coordination asked) {
    List<Coordination> next = new ArrayList<>(coordinations);
    next.removeIf(each -> each.by().equals(by));
    if (asked != null) {
      next.add(asked);
    }
    return new Asks(extension, reassignment, arbitrated, suspendedFrom, reminder, next);
  }

  Asks reminder(@Nullable Reminder last) {
    return new Asks(extension, reassignment, arbitrated, suspendedFrom, last, coordinations);
  }
}
