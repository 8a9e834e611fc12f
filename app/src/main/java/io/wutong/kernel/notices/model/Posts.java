package io.wutong.kernel.notices.model;

import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom an act of a kind concerns in a unit on a day: a stand-in in the place of the absent. */
record Posts(Directory directory, LocalDate day) {

  /** Those who hold one of these rights in the unit. */
  List<Post> with(UUID unit, Right... rights) {
    Set<Right> wanted = Set.of(rights);
    List<Post> posts = directory.postsOf(unit, day);
    Set<UUID> replaced =
        posts.stream().map(Post::standsInFor).filter(Objects::nonNull).collect(Collectors.toSet());
    return posts.stream()
        .filter(post -> !replaced.contains(post.id()))
        .filter(post -> post.rights().stream().anyMatch(wanted::contains))
        .toList();
  }

  /** Who prepares or signs for the unit; where nobody there signs, whoever signs for it too. */
  List<Post> workingFor(UUID unit) {
    List<Post> own = with(unit, Right.PREPARE, Right.SIGN);
    return directory.signingUnit(unit, day).equals(unit)
        ? own
        : Stream.concat(own.stream(), signingFor(unit).stream()).toList();
  }

  /** Who signs what the unit prepares: its own signers, or those of the nearest unit above. */
  List<Post> signingFor(UUID unit) {
    return with(directory.signingUnit(unit, day), Right.SIGN);
  }

  /** Who sees to a unit's part; who works for it while nobody does, or who did has left. */
  List<Post> seeingTo(Part part) {
    List<Post> own =
        directory.postsOf(part.unit(), day).stream()
            .filter(post -> post.person().equals(part.responsible()))
            .toList();
    return own.isEmpty() ? workingFor(part.unit()) : own.subList(0, 1);
  }
}
