package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.lights.Light;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit's part of an open matter that was handed out, as far as lists of parts need it.
 *
 * @param unit whose part
 * @param standing how far that unit is
 * @param percent what the lead last said; null when it never did
 * @param lastWords the beginning of the lead's last report
 * @param handedOutAt when the matter was handed out
 * @param reportWaits whether a report of that unit waits for its signature
 */
public record OpenPart(
    UUID matter,
    int version,
    String number,
    String title,
    State state,
    String kind,
    @Nullable UUID campaign,
    @Nullable UUID lead,
    UUID verifier,
    UUID unit,
    Part.Role role,
    Part.Standing standing,
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate blueOn,
    @Nullable LocalDate yellowOn,
    @Nullable LocalDate redOn,
    @Nullable Integer percent,
    String lastWords,
    @Nullable String asks,
    Instant handedOutAt,
    boolean reportWaits) {

  /** The matter's light on a day. */
  public Light lightOn(LocalDate day) {
    return Light.on(day, blueOn, yellowOn, redOn);
  }

  /** Whether its unit has yet to sign for it. */
  public boolean waitsToBeSignedFor() {
    return standing == Part.Standing.WAITING && state != State.SUSPENDED;
  }
}
