package io.wutong.kernel.boards;

import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.lights.Light;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which matters to list. An absent member does not filter.
 *
 * @param unit a unit that has to do with them
 * @param role in which role: {@code lead}, {@code co}, {@code verify}, {@code any}
 * @param light the light on the day asked about
 * @param q words to search for
 * @param asOf the day asked about; today when absent
 * @param knownOn as known at the end of that day; now when absent
 * @param cursor where the page before ended
 * @param limit rows of a page, 1 to 200
 * @param noCampaign whether only those in no campaign
 * @param owed whether only those whose light burns: dispatched, open and not suspended
 * @param order {@code due}, the first due first, or {@code -due}, the last due first
 */
public record Filter(
    @Nullable UUID unit,
    @Nullable String role,
    @Nullable UUID campaign,
    @Nullable String kind,
    @Nullable State state,
    @Nullable Boolean open,
    @Nullable Light light,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueTo,
    @Nullable String q,
    @Nullable LocalDate asOf,
    @Nullable LocalDate knownOn,
    @Nullable String cursor,
    @Nullable Integer limit,
    @Nullable Boolean noCampaign,
    @Nullable Boolean owed,
    @Nullable String order) {

  /** Everything that the actor may see. */
  public static final Filter ALL =
      new Filter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 200;

  /** How many rows a page has. */
  public int rows() {
    return limit == null ? LIMIT : Math.clamp(limit, 1, LIMIT_MAX);
  }

  /** Whether the last due come first. */
  public boolean isBackwards() {
    return switch (order == null ? "due" : order) {
      case "due" -> false;
      case "-due" -> true;
      default ->
          throw Refusal.badInput("unknown-choice")
              .with("value", String.valueOf(order))
              .with("known", "due、-due")
              .refused();
    };
  }

  /** The same list behind a cursor. */
  public Filter after(@Nullable String at) {
    return new Filter(
        unit,
        role,
        campaign,
        kind,
        state,
        open,
        light,
        dueFrom,
        dueTo,
        q,
        asOf,
        knownOn,
        at,
        limit,
        noCampaign,
        owed,
        order);
  }

  /** Whether the past is asked for. */
  public boolean isAsOf() {
    return asOf != null || knownOn != null;
  }
}
