package io.wutong.kernel.people;

import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The organisation at one moment of our knowledge: all units, posts and persons, ended ones
 * included, asked by day. It does not change; after a change {@link People#directory()} answers
 * another one.
 */
public final class Directory {

  private static final Comparator<Post> IN_LIST_ORDER =
      Comparator.comparingInt(Post::rank).thenComparing(Post::title).thenComparing(Post::id);

  private final Map<UUID, Unit> units;
  private final Map<String, Unit> unitsByCode;
  private final Map<UUID, Post> posts;
  private final Map<UUID, Person> persons;
  private final Map<UUID, List<Post>> postsByUnit;
  private final Map<UUID, List<Post>> postsByPerson;

  public Directory(Collection<Unit> units, Collection<Post> posts, Collection<Person> persons) {
    this.units = new LinkedHashMap<>();
    this.unitsByCode = new LinkedHashMap<>();
    units.stream()
        .sorted(Comparator.comparing(Unit::code))
        .forEach(unit -> {
          this.units.put(unit.id(), unit);
          this.unitsByCode.put(unit.code(), unit);
        });
    this.posts = new LinkedHashMap<>();
    this.postsByUnit = new LinkedHashMap<>();
    this.postsByPerson = new LinkedHashMap<>();
    posts.stream().sorted(IN_LIST_ORDER).forEach(this::keep);
    this.persons = new LinkedHashMap<>();
    persons.forEach(person -> this.persons.put(person.id(), person));
  }

  private void keep(Post post) {
    posts.put(post.id(), post);
    postsByUnit.computeIfAbsent(post.unit(), unit -> new ArrayList<>()).add(post);
    postsByPerson.computeIfAbsent(post.person(), person -> new ArrayList<>()).add(post);
  }

  /** The unit of this id; refused as absent when there is none. */
  public Unit unit(UUID id) {
    return there(units.get(id), "unit");
  }

  public @Nullable Unit findUnit(UUID id) {
    return units.get(id);
  }

  public @Nullable Unit findUnitByCode(String code) {
    return unitsByCode.get(code);
  }

  /** All units that ever were, by code. */
  public List<Unit> units() {
    return List.copyOf(units.values());
  }

  /** The unit and all above it, nearest first; empty when there is no such unit. */
  public List<UUID> unitAndAbove(UUID unit) {
    List<UUID> line = new ArrayList<>();
    Unit at = units.get(unit);
    // A cycle cannot be written; should one stand in the table, this still ends.
    while (at != null && !line.contains(at.id())) {
      line.add(at.id());
      at = at.parent() == null ? null : units.get(at.parent());
    }
    return List.copyOf(line);
  }

  /** Whether the unit is this one or below it. */
  public boolean isAtOrBelow(UUID unit, UUID above) {
    return unitAndAbove(unit).contains(above);
  }

  /** The post of this id; refused as absent when there is none. */
  public Post post(UUID id) {
    return there(posts.get(id), "post");
  }

  public @Nullable Post findPost(UUID id) {
    return posts.get(id);
  }

  /** All posts that ever were, in list order. */
  public List<Post> posts() {
    return List.copyOf(posts.values());
  }

  /** The person of this id; refused as absent when there is none. */
  public Person person(UUID id) {
    return there(persons.get(id), "person");
  }

  public @Nullable Person findPerson(UUID id) {
    return persons.get(id);
  }

  /** All persons. */
  public List<Person> persons() {
    return List.copyOf(persons.values());
  }

  /** Who holds what in a unit on a day, in list order. */
  public List<Post> postsOf(UUID unit, LocalDate day) {
    return postsByUnit.getOrDefault(unit, List.of()).stream()
        .filter(post -> post.on(day) && unitOn(post.unit(), day))
        .toList();
  }

  /** What a person holds on a day, in list order: the first is the post one signs in with. */
  public List<Post> postsOfPerson(UUID person, LocalDate day) {
    return postsByPerson.getOrDefault(person, List.of()).stream()
        .filter(post -> post.on(day) && unitOn(post.unit(), day))
        .toList();
  }

  /**
   * The unit whose signers sign for a unit on a day: itself, or the nearest above it in which
   * somebody signs. A community without an account of its own is served by its street office.
   */
  public UUID signingUnit(UUID unit, LocalDate day) {
    return unitAndAbove(unit).stream()
        .filter(above -> postsOf(above, day).stream().anyMatch(Directory::signs))
        .findFirst()
        .orElse(unit);
  }

  private static boolean signs(Post post) {
    return post.rights().contains(Right.SIGN);
  }

  /** A unit and those below it for which it signs on a day; itself first. */
  public List<UUID> servedBy(UUID unit, LocalDate day) {
    List<UUID> served = new ArrayList<>(List.of(unit));
    units.keySet().stream()
        .filter(below -> !below.equals(unit) && isAtOrBelow(below, unit))
        .filter(below -> unitOn(below, day) && signingUnit(below, day).equals(unit))
        .forEach(served::add);
    return List.copyOf(served);
  }

  /** What the actor may do on a day: nothing when the post has ended or is somebody else's. */
  public Set<Right> rights(Actor actor, LocalDate day) {
    Post post = posts.get(actor.post());
    if (post == null || !post.person().equals(actor.person())) {
      return Set.of();
    }
    boolean held = post.unit().equals(actor.unit()) && post.on(day) && unitOn(post.unit(), day);
    return held ? post.rights() : Set.of();
  }

  private boolean unitOn(UUID id, LocalDate day) {
    Unit unit = units.get(id);
    return unit != null && unit.on(day);
  }

  private static <T> T there(@Nullable T found, String what) {
    if (found == null) {
      throw Refusal.absent(what).refused();
    }
    return found;
  }
}
