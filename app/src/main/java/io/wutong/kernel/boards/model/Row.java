package io.wutong.kernel.boards.model;

import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.lights.Ground;
import io.wutong.kernel.lights.Light;
import io.wutong.kernel.lights.Pace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list. Both dates stand side by side: what was promised first, and what is in force.
 *
 * @param grounds why the light turns when it does; of the past only the days are kept
 * @param pace how its figure stands on that day; none without a target
 */
public record Row(
    UUID id,
    int version,
    String number,
    String title,
    State state,
    @Nullable Outcome outcome,
    String kind,
    @Nullable UUID campaign,
    @Nullable UUID lead,
    List<UUID> co,
    UUID verifier,
    @Nullable UUID parent,
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate blueOn,
    @Nullable LocalDate yellowOn,
    @Nullable LocalDate redOn,
    @Nullable LocalDate closedOn,
    Light light,
    List<Ground> grounds,
    @Nullable Pace pace,
    @Nullable Integer progress,
    String lastWords,
    @Nullable Instant reportedAt,
    Sensitivity sensitivity,
    @Nullable String asks) {

  /** The line with its co-units. */
  public Row with(List<UUID> coUnits) {
    return new Row(
        id,
        version,
        number,
        title,
        state,
        outcome,
        kind,
        campaign,
        lead,
        coUnits,
        verifier,
        parent,
        promisedOn,
        dueOn,
        blueOn,
        yellowOn,
        redOn,
        closedOn,
        light,
        grounds,
        pace,
        progress,
        lastWords,
        reportedAt,
        sensitivity,
        asks);
  }
}
