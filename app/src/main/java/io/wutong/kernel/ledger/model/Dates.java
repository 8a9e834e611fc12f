package io.wutong.kernel.ledger.model;

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
 */
public record Dates(
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate yellowOn,
    @Nullable LocalDate redOn,
    @Nullable Instant dispatchedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant closedAt,
    int extensions) {

  /** Only a wish for a date. */
  static Dates wished(@Nullable LocalDate promisedOn) {
    return new Dates(promisedOn, promisedOn, null, null, null, null, null, 0);
  }

  Dates dispatched(Instant at) {
    Instant first = dispatchedAt == null ? at : dispatchedAt;
    return new Dates(promisedOn, dueOn, yellowOn, redOn, first, submittedAt, closedAt, extensions);
  }

  Dates due(LocalDate next) {
    return new Dates(
        promisedOn, next, yellowOn, redOn, dispatchedAt, submittedAt, closedAt, extensions);
  }

  Dates extended(LocalDate next) {
    return new Dates(
        promisedOn, next, yellowOn, redOn, dispatchedAt, submittedAt, closedAt, extensions + 1);
  }

  Dates submitted(@Nullable Instant at) {
    return new Dates(promisedOn, dueOn, yellowOn, redOn, dispatchedAt, at, closedAt, extensions);
  }

  Dates closed(@Nullable Instant at) {
    return new Dates(promisedOn, dueOn, yellowOn, redOn, dispatchedAt, submittedAt, at, extensions);
  }

  Dates lit(@Nullable LocalDate yellow, @Nullable LocalDate red) {
    return new Dates(
        promisedOn, dueOn, yellow, red, dispatchedAt, submittedAt, closedAt, extensions);
  }
}
