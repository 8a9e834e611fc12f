package io.wutong.kernel.journal;

import io.wutong.shared.acting.Actor;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One act, as it is recorded.
 *
 * @param subject what the act is about: a matter, a unit, an account …
 * @param version the subject's version after the act, from 1 without gaps
 * @param act room and verb, as {@code ledger.report}
 * @param actor who acted, in which post, for which unit
 * @param recordedAt when we knew it, product time
 * @param heldAt when it held; before {@code recordedAt} for a late entry (补录)
 * @param body what was said and what came of it: whole numbers, strings, no nulls
 */
public record Entry(
    UUID subject,
    int version,
    String act,
    Actor actor,
    Instant recordedAt,
    Instant heldAt,
    JsonNode body) {

  public Entry {
    if (version < 1) {
      throw new IllegalArgumentException(
          "The version %d of %s is below 1.\nMaybe the subject was never opened."
              .formatted(version, subject));
    }
    if (heldAt.isAfter(recordedAt)) {
      throw new IllegalArgumentException(
          "%s held at %s, after it was recorded at %s.".formatted(act, heldAt, recordedAt));
    }
  }

  /** Whether it was entered after the day on which it held (补录). */
  public boolean late() {
    return heldAt.isBefore(recordedAt);
  }
}
