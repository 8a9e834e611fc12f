package io.wutong.kernel.people;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 岗位: what a person holds in a unit, for a time. One person has several; a stand-in (代理) is a post
 * too.
 *
 * @param title as it stands on the door plate, e.g. 主任
 * @param person who holds it
 * @param rights what it may do
 * @param from the first day
 * @param to the last day, null while open-ended
 * @param standsInFor the post that this one stands in for, null for a post of its own
 * @param rank its place in the unit's list, smallest first
 */
public record Post(
    UUID id,
    UUID unit,
    String title,
    UUID person,
    Set<Right> rights,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID standsInFor,
    int rank) {

  public Post {
    rights = Set.copyOf(rights);
  }

  /** Whether the post is held on this day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
