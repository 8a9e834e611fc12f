package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Takeover;
import io.wutong.kernel.ledger.model.Part.Standing;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 存量导入: a matter at its first version as another ledger left it. Nothing is decided again and
 * nothing is made up: what that ledger does not say stays empty. What was closed there comes in as
 * {@link Outcome#BEFORE_GO_LIVE} and as nothing else.
 */
public final class TakenOver {

  private static final Set<State> STANDINGS =
      EnumSet.of(
          State.PROPOSED,
          State.DISPATCHED,
          State.ACCEPTED,
          State.SUBMITTED,
          State.SUSPENDED,
          State.CLOSED);

  private TakenOver() {}

  /**
   * The matter.
   *
   * @throws io.wutong.shared.refusal.Refused when the row cannot stand
   */
  public static Matter of(Takeover row, NewMatter.Named named, Scene scene) {
    Matter fresh = NewMatter.of(row.proposal(), named, scene);
    if (row.standing() == State.PROPOSED) {
      return fresh;
    }
    Refusal bad = check(row, fresh, scene);
    if (bad != null) {
      throw bad.refused();
    }
    Dates dates = dates(row, scene);
    boolean closed = row.standing() == State.CLOSED;
    Matter stock =
        new Matter(
            fresh.id(),
            1,
            row.standing(),
            fresh.origin(),
            fresh.content(),
            fresh.verifier(),
            parts(fresh, row.standing(), dates),
            dates,
            fresh.plan(),
            fresh.proofs(),
            row.standing() == State.SUSPENDED ? Asks.NONE.suspended(State.ACCEPTED) : Asks.NONE,
            Progress.takenOver(row.percent(), row.progress()),
            fresh.doers(),
            closed ? closing(scene) : null,
            fresh.grounds());
    return Lights.lit(stock, scene.kind(), scene.calendar());
  }

  /** The matter as it is when the ledger that it came from is taken back. */
  public static Matter takenBack(Matter matter, Scene scene) {
    Matter withdrawn =
        matter
            .change()
            .state(State.WITHDRAWN)
            .closing(null)
            .asks(matter.asks().suspended(null))
            .dates(matter.dates().closed(null))
            .done();
    return Lights.lit(withdrawn, scene.kind(), scene.calendar());
  }

  private static @Nullable Refusal check(Takeover row, Matter fresh, Scene scene) {
    if (!STANDINGS.contains(row.standing())) {
      return Refusal.badInput("takeover-standing").with("state", row.standing());
    }
    if (fresh.lead() == null) {
      return Refusal.badInput("takeover-without-lead");
    }
    if (isFuture(row.dispatchedOn(), scene) || isFuture(row.closedOn(), scene)) {
      return Refusal.badInput("takeover-in-future").with("today", scene.today());
    }
    if (row.percent() < -1 || row.percent() > 100) {
      return Refusal.badInput("percent-range").with("percent", row.percent());
    }
    return null;
  }

  private static boolean isFuture(@Nullable LocalDate day, Scene scene) {
    return day != null && day.isAfter(scene.today());
  }

  private static Dates dates(Takeover row, Scene scene) {
    LocalDate promised = row.proposal().promisedOn();
    LocalDate due = row.dueOn() == null ? promised : row.dueOn();
    boolean moved = promised != null && due != null && due.isAfter(promised);
    Instant closedAt = row.closedOn() == null ? null : startOf(row.closedOn());
    return new Dates(
        promised == null ? due : promised,
        due,
        null,
        null,
        row.dispatchedOn() == null ? scene.now() : startOf(row.dispatchedOn()),
        null,
        row.standing() == State.CLOSED ? closedAt : null,
        moved ? 1 : 0,
        null,
        null);
  }

  private static SortedMap<String, Part> parts(Matter fresh, State state, Dates dates) {
    Standing standing =
        switch (state) {
          case CLOSED -> Standing.DONE;
          case SUBMITTED -> Standing.SUBMITTED;
          case ACCEPTED, SUSPENDED -> Standing.ACCEPTED;
          case DISPATCHED, PROPOSED, WITHDRAWN -> Standing.WAITING;
        };
    Instant accepted = standing == Standing.WAITING ? null : dates.dispatchedAt();
    SortedMap<String, Part> parts = new TreeMap<>();
    fresh
        .parts()
        .forEach((unit, part) ->
            parts.put(
                unit,
                new Part(
                    part.unit(),
                    part.role(),
                    standing,
                    dates.dueOn(),
                    null,
                    accepted,
                    null,
                    0,
                    "")));
    return parts;
  }

  /** Who took it over answers for the row; nobody here has verified anything. */
  private static Closing closing(Scene scene) {
    return new Closing(Outcome.BEFORE_GO_LIVE, "", scene.actor().person(), null);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ProductClock.ZONE).toInstant();
  }
}
