package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.SignedIn;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * In which other post of their own somebody reads a matter: one person may hold several, acts in
 * one at a time, and need not try them all. Each is asked of the same row policies as any request.
 */
@RestController
@RequestMapping("/api/matters/{id}/posts")
class OwnPostsWindow {

  private final Looking looking;
  private final People people;
  private final ProductClock clock;

  OwnPostsWindow(Looking looking, People people, ProductClock clock) {
    this.looking = looking;
    this.people = people;
    this.clock = clock;
  }

  /** The posts, without the one that is acted in. */
  record OwnPosts(List<UUID> posts) {}

  /** A matter that none of one's posts reads is as absent here as anywhere. */
  @GetMapping
  OwnPosts posts(@PathVariable UUID id, @AuthenticationPrincipal SignedIn who) {
    List<UUID> posts = others(who).stream().filter(post -> reads(post, id)).map(Post::id).toList();
    if (posts.isEmpty() && !looking.reads(id)) {
      throw Refusal.absent("matter").refused();
    }
    return new OwnPosts(posts);
  }

  /** A token is for one post and never goes over to another. */
  private List<Post> others(SignedIn who) {
    if (who.byToken()) {
      return List.of();
    }
    return people.directory().postsOfPerson(who.actor().person(), clock.today()).stream()
        .filter(post -> !post.id().equals(who.actor().post()))
        .toList();
  }

  private boolean reads(Post post, UUID id) {
    return Acting.as(new Actor(post.person(), post.id(), post.unit()), () -> looking.reads(id));
  }
}
