package io.wutong.kernel.packs;

import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts in the demo, and what became of its documents and matters so far. */
public final class DemoBook {

  private final People people;
  private final ProductClock clock;
  private final Map<String, UUID> documents = new HashMap<>();
  private final Map<String, UUID> matters = new HashMap<>();

  DemoBook(People people, ProductClock clock) {
    this.people = people;
    this.clock = clock;
  }

  /**
   * Somebody by login, in the post they hold on that day.
   *
   * @param unit the code of the unit, where they have posts in several
   */
  public Actor actor(String login, @Nullable String unit) {
    Directory directory = people.directory();
    UUID person = ZoneFilling.personId(login);
    UUID wanted = unit == null ? null : ZoneFilling.unitId(unit);
    Post post =
        directory.postsOfPerson(person, clock.today()).stream()
            .filter(each -> wanted == null || each.unit().equals(wanted))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "'%s' holds no post on %s.".formatted(login, clock.today())));
    return new Actor(person, post.id(), post.unit());
  }

  /** The document of this key was entered. */
  public void documentIs(String key, UUID id) {
    documents.put(key, id);
  }

  /** The document of this key. */
  public UUID document(String key) {
    return known(documents, key);
  }

  /** The matter of this key was proposed. */
  public void matterIs(String key, UUID id) {
    matters.put(key, id);
  }

  /** The matter of this key. */
  public UUID matter(String key) {
    return known(matters, key);
  }

  private static UUID known(Map<String, UUID> ids, String key) {
    UUID id = ids.get(key);
    if (id == null) {
      throw new IllegalStateException(
          "Nothing became of '%s' so far.\nMaybe what was to become of it was refused."
              .formatted(key));
    }
    return id;
  }
}
