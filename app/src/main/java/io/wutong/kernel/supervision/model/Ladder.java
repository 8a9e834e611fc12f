package io.wutong.kernel.supervision.model;

import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * To whom a clock climbs, in order: who sees to it in the owing unit, that unit's signer, the
 * verifying unit's officer and head, the leader above. Always a person by name, each once, and only
 * one who may read the matter. A post that a stand-in holds is climbed to in the stand-in's person.
 */
public final class Ladder {

  private final Directory directory;
  private final LocalDate day;
  private final List<Post> rungs = new ArrayList<>();

  private Ladder(Directory directory, LocalDate day) {
    this.directory = directory;
    this.day = day;
  }

  /** The posts that a clock of this unit climbs to, nearest first. */
  public static List<Post> of(UUID unit, Matter matter, Directory directory, LocalDate day) {
    var ladder = new Ladder(directory, day);
    List<UUID> above = directory.unitAndAbove(unit);
    if (!unit.equals(matter.verifier())) {
      Part part = matter.part(unit);
      ladder.add(ladder.responsible(unit, part == null ? null : part.responsible()));
      ladder.add(first(ladder.posts(unit), Right.SIGN));
    }
    List<Post> verifiers = ladder.posts(matter.verifier());
    ladder.add(officer(verifiers));
    ladder.add(first(verifiers, Right.SIGN));
    above.forEach(each -> ladder.add(first(ladder.posts(each), Right.LEAD)));
    return ladder.rungs.stream().filter(mayRead(matter)).toList();
  }

  private @Nullable Post responsible(UUID unit, @Nullable UUID person) {
    Post own = null;
    for (Post post : posts(unit)) {
      if (post.person().equals(person)) {
        own = post;
      }
    }
    return own == null ? first(posts(unit), Right.PREPARE) : own;
  }

  /** Who holds what in a unit: stand-ins in the place of those whom they stand in for. */
  private List<Post> posts(UUID unit) {
    List<Post> posts = directory.postsOf(unit, day);
    Set<UUID> replaced =
        posts.stream().map(Post::standsInFor).filter(Objects::nonNull).collect(Collectors.toSet());
    return posts.stream().filter(post -> !replaced.contains(post.id())).toList();
  }

  private void add(@Nullable Post post) {
    if (post != null && rungs.stream().noneMatch(rung -> rung.person().equals(post.person()))) {
      rungs.add(post);
    }
  }

  /** Whoever checks before the head of the unit does. */
  private static @Nullable Post officer(List<Post> verifiers) {
    return verifiers.stream()
        .filter(post -> post.rights().contains(Right.VERIFY))
        .min(Comparator.comparing(post -> post.rights().contains(Right.SIGN)))
        .orElse(null);
  }

  private static @Nullable Post first(List<Post> posts, Right right) {
    return posts.stream().filter(post -> post.rights().contains(right)).findFirst().orElse(null);
  }

  private static Predicate<Post> mayRead(Matter matter) {
    return matter.content().sensitivity() == Sensitivity.SENSITIVE
        ? post -> matter.content().readers().contains(post.person())
        : post -> true;
  }
}
