package io.wutong.kernel.boards.model;

import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.Lights.Light;
import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.ledger.model.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list. Both dates stand side by side: what was promised first, and what is in force.
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
    @Nullable LocalDate yellowOn,
    @Nullable LocalDate redOn,
    @Nullable LocalDate closedOn,
    Light light,
    int progress,
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
        yellowOn,
        redOn,
        closedOn,
        light,
        progress,
        lastWords,
        reportedAt,
        sensitivity,
        asks);
  }
}
