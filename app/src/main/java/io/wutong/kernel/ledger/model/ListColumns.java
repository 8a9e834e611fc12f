package io.wutong.kernel.ledger.model;

import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lists and boards show of a matter, and what can be asked as of any day. */
public record ListColumns(
    State state,
    @Nullable Outcome outcome,
    String kind,
    @Nullable UUID campaign,
    String title,
    @Nullable UUID lead,
    UUID verifier,
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate blueOn,
    @Nullable LocalDate yellowOn,
    @Nullable LocalDate redOn,
    @Nullable LocalDate closedOn,
    Content.Sensitivity sensitivity) {

  /** Whether nothing but the days on which the light turns differs from those before. */
  public boolean movesOnlyTheLightOf(ListColumns before) {
    return !equals(before) && equals(before.litLike(this));
  }

  private ListColumns litLike(ListColumns other) {
    return new ListColumns(
        state,
        outcome,
        kind,
        campaign,
        title,
        lead,
        verifier,
        promisedOn,
        dueOn,
        other.blueOn,
        other.yellowOn,
        other.redOn,
        closedOn,
        sensitivity);
  }

  /** Those of a matter. */
  public static ListColumns of(Matter matter) {
    Closing closing = matter.closing();
    Dates dates = matter.dates();
    Instant closedAt = dates.closedAt();
    return new ListColumns(
        matter.state(),
        closing == null ? null : closing.outcome(),
        matter.origin().kind(),
        matter.origin().campaign(),
        matter.content().title(),
        matter.leadUnit(),
        matter.verifier(),
        dates.promisedOn(),
        dates.dueOn(),
        dates.blueOn(),
        dates.yellowOn(),
        dates.redOn(),
        closedAt == null ? null : ProductClock.day(closedAt),
        matter.content().sensitivity());
  }
}
