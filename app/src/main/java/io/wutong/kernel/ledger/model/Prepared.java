package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Right;
import io.wutong.shared.acting.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审签: an act of a unit that its officer prepared. It takes effect when a signer of the unit signs.
 *
 * @param id its id
 * @param version how many acts it has seen itself
 * @param matter the matter it is about
 * @param unit the unit on whose part it is done: the officer's own, or one that it serves
 * @param verb which act
 * @param order the act and its circumstances
 * @param preparedBy the officer
 * @param preparedPost the officer's post
 * @param preparedAt when
 * @param state where it stands
 * @param decidedBy who signed it or sent it back
 * @param decidedAt when
 * @param reason why it was sent back
 */
public record Prepared(
    UUID id,
    int version,
    UUID matter,
    UUID unit,
    Verb verb,
    Order order,
    UUID preparedBy,
    UUID preparedPost,
    Instant preparedAt,
    Standing state,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  /** Where a prepared act stands. */
  public enum Standing {
    WAITING,
    SIGNED,
    SENT_BACK
  }

  /** Whether somebody without an account wrote it themself, through a one-time link. */
  public boolean isByLink() {
    return order.onBehalfOf() != null && order.onBehalfOf().link() != null;
  }

  /** Nobody signs what they typed themself: signing is a second pair of eyes. */
  public boolean isOthersWord(UUID person) {
    return isByLink() || !preparedBy.equals(person);
  }

  /** Whether the actor may sign it on a day: for the unit, with the right to, another's word. */
  public boolean maySign(Actor actor, Directory directory, LocalDate day) {
    return state == Standing.WAITING
        && Serving.serves(actor.unit(), unit, directory, day)
        && directory.rights(actor, day).contains(Right.SIGN)
        && isOthersWord(actor.person());
  }

  /** After its signer's decision. */
  public Prepared decided(Standing next, UUID by, Instant at, @Nullable String why) {
    return new Prepared(
        id,
        version + 1,
        matter,
        unit,
        verb,
        order,
        preparedBy,
        preparedPost,
        preparedAt,
        next,
        by,
        at,
        why);
  }
}
