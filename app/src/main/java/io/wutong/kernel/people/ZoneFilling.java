package io.wutong.kernel.people;

import io.wutong.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first filling of a zone, as a pack says it: by natural keys, in any order.
 *
 * @param units the units
 * @param persons the persons
 * @param posts the posts
 * @param accounts who may sign in
 */
public record ZoneFilling(
    List<UnitLine> units,
    List<PersonLine> persons,
    List<PostLine> posts,
    List<AccountLine> accounts) {

  public ZoneFilling {
    units = List.copyOf(units);
    persons = List.copyOf(persons);
    posts = List.copyOf(posts);
    accounts = List.copyOf(accounts);
  }

  /**
   * A unit.
   *
   * @param parent the code of the unit above, null for the root
   */
  public record UnitLine(
      String code,
      String name,
      UnitKind kind,
      @Nullable String parent,
      LocalDate from,
      @Nullable LocalDate to,
      boolean officersSend,
      List<UnitAlias> aliases) {

    public UnitLine {
      aliases = List.copyOf(aliases);
    }

    public UUID id() {
      return unitId(code);
    }
  }

  /** A person; the key is the pack's own and appears nowhere else. */
  public record PersonLine(String key, String name, String phone) {

    public UUID id() {
      return personId(key);
    }
  }

  /**
   * A post.
   *
   * @param unit the unit's code
   * @param person the person's key
   * @param standsInFor unit code, '/', title of the post that this one stands in for
   */
  public record PostLine(
      String unit,
      String title,
      String person,
      Set<Right> rights,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String standsInFor,
      int rank) {

    public PostLine {
      rights = Set.copyOf(rights);
    }

    public UUID id() {
      return postId(unit + "/" + title);
    }
  }

  /**
   * An account.
   *
   * @param person the person's key
   * @param mustChange whether the password must be changed at the first sign-in
   */
  public record AccountLine(String login, String person, String password, boolean mustChange) {}

  /** The id of a unit by its code. */
  public static UUID unitId(String code) {
    return Ids.named("unit", code);
  }

  /** The id of a post by unit code, '/' and title. */
  public static UUID postId(String key) {
    return Ids.named("post", key);
  }

  /** The id of a person by the pack's key. */
  public static UUID personId(String key) {
    return Ids.named("person", key);
  }
}
