package io.wutong.shared.acting;

import java.util.UUID;

/**
 * Who acts: a natural person, in one of that person's posts, for the unit of that post.
 *
 * @param person the natural person; 'the doer never closes' compares persons, not posts
 * @param post the post that is acted in
 * @param unit the unit of that post
 */
public record Actor(UUID person, UUID post, UUID unit) {

  private static final UUID NOBODY = new UUID(0, 0);

  /** The house itself: clocks, sealing, the first filling of a zone. It is no person. */
  public static final Actor HOUSE = new Actor(NOBODY, NOBODY, NOBODY);

  /** Whether this is the house acting, and not a person. */
  public boolean isHouse() {
    return this.equals(HOUSE);
  }
}
