package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Order;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审签: an act of a unit that its officer prepared. It takes effect when a signer of the unit signs.
 *
 * @param id its id
 * @param version how many acts it has seen itself
 * @param matter the matter it is about
 * @param unit the unit whose act it is
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
  public boolean maySign(UUID person) {
    return isByLink() || !preparedBy.equals(person);
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
