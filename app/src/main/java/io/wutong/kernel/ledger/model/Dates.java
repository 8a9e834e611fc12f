package io.wutong.kernel.ledger.model;

import io.wutong.kernel.lights.Light;
import io.wutong.kernel.lights.Turns;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a matter. {@code promisedOn} is fixed at dispatch and never moves; {@code dueOn} is
 * moved by granted extensions. The light's days are stored by each act, so that showing a list
 * compares dates and computes nothing.
 *
 * @param promisedOn the first promise
 * @param dueOn the date in force
 * @param yellowOn the day on which the light turns yellow; none while no light burns
 * @param redOn the day on which it turns red
 * @param dispatchedAt when it was first handed out
 * @param submittedAt when the lead last said it is done
 * @param closedAt when it was closed
 * @param extensions how often the date was moved
 * @param blueOn the day on which the light turns blue; none where blue never shows
 * @param reopenedAt when it was last reopened: what had been proven before proves it no more
 */
public record Dates(
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate yellowOn,
    @Nullable LocalDate redOn,
    @Nullable Instant dispatchedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant closedAt,
    int extensions,
    @Nullable LocalDate blueOn,
    @Nullable Instant reopenedAt) {

  /** Only a wish for a date. */
  static Dates wished(@Nullable LocalDate promisedOn) {
    return new Dates(promisedOn, promisedOn, null, null, null, null, null, 0, null, null);
  }

  Dates dispatched(Instant at) {
    return with(dueOn, dispatchedAt == null ? at : dispatchedAt, submittedAt, closedAt, extensions);
  }

  Dates due(LocalDate next) {
    return with(next, dispatchedAt, submittedAt, closedAt, extensions);
  }

  Dates extended(LocalDate next) {
    return with(next, dispatchedAt, submittedAt, closedAt, extensions + 1);
  }

  Dates reopened(LocalDate due, Instant at) {
    return new Dates(
        promisedOn, due, yellowOn, redOn, dispatchedAt, null, null, extensions, blueOn, at);
  }

  Dates submitted(@Nullable Instant at) {
    return with(dueOn, dispatchedAt, at, closedAt, extensions);
  }

  Dates closed(@Nullable Instant at) {
    return with(dueOn, dispatchedAt, submittedAt, at, extensions);
  }

  private Dates with(
      @Nullable LocalDate due,
      @Nullable Instant dispatched,
      @Nullable Instant submitted,
      @Nullable Instant closed,
      int moved) {
    return new Dates(
        promisedOn, due, yellowOn, redOn, dispatched, submitted, closed, moved, blueOn, reopenedAt);
  }

  /** The light on a day. */
  public Light lightOn(LocalDate day) {
    return Light.on(day, blueOn, yellowOn, redOn);
  }

  /** With the days on which the light turns. */
  Dates lit(Turns turns) {
    return lit(turns.blueOn(), turns.yellowOn(), turns.redOn());
  }

  /** No light burns. */
  Dates unlit() {
    return lit(null, null, null);
  }

  private Dates lit(@Nullable LocalDate blue, @Nullable LocalDate yellow, @Nullable LocalDate red) {
    return new Dates(
        promisedOn,
        dueOn,
        yellow,
        red,
        dispatchedAt,
        submittedAt,
        closedAt,
        extensions,
        blue,
        reopenedAt);
  }
}
