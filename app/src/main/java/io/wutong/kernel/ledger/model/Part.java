package io.wutong.kernel.ledger.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 承办: one unit's part of a matter, with its own signing-for, state, date and rating.
 *
 * @param unit the unit
 * @param role lead or co-unit
 * @param state where this unit stands
 * @param dueOn this unit's date
 * @param responsible 责任人: the person who sees to it, once signed for
 * @param acceptedAt when it was signed for
 * @param submittedAt when this unit last said that its part is done
 * @param stars the lead's rating of a co-unit, 1 to 5; 0 while unrated
 * @param ratingWords why that rating
 */
public record Part(
    UUID unit,
    Role role,
    Standing state,
    @Nullable LocalDate dueOn,
    @Nullable UUID responsible,
    @Nullable Instant acceptedAt,
    @Nullable Instant submittedAt,
    int stars,
    String ratingWords) {

  /** 主办 or 协办. */
  public enum Role {
    LEAD,
    CO
  }

  /** How far a unit is with its part. */
  public enum Standing {
    WAITING,
    ACCEPTED,
    SUBMITTED,
    RETURNED,
    DONE
  }

  /** A part that nobody has signed for yet. */
  public static Part waiting(UUID unit, Role role, @Nullable LocalDate dueOn) {
    return new Part(unit, role, Standing.WAITING, dueOn, null, null, null, 0, "");
  }

  /** Whether the unit has signed for it. */
  public boolean isAccepted() {
    return acceptedAt != null;
  }

  Part accepted(Instant at, @Nullable UUID by) {
    return new Part(unit, role, Standing.ACCEPTED, dueOn, by, at, submittedAt, stars, ratingWords);
  }

  Part in(Standing next) {
    return new Part(
        unit, role, next, dueOn, responsible, acceptedAt, submittedAt, stars, ratingWords);
  }

  Part submitted(Instant at) {
    return new Part(
        unit, role, Standing.SUBMITTED, dueOn, responsible, acceptedAt, at, stars, ratingWords);
  }

  Part due(@Nullable LocalDate next) {
    return new Part(
        unit, role, state, next, responsible, acceptedAt, submittedAt, stars, ratingWords);
  }

  Part seenToBy(UUID person) {
    return new Part(unit, role, state, dueOn, person, acceptedAt, submittedAt, stars, ratingWords);
  }

  Part rated(int newStars, String words) {
    return new Part(
        unit, role, state, dueOn, responsible, acceptedAt, submittedAt, newStars, words);
  }
}
