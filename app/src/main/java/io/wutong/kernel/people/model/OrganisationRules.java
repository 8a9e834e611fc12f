package io.wutong.kernel.people.model;

import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.Unit;
import io.wutong.kernel.people.UnitAlias;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must be true of an organisation, whoever changes it. */
public final class OrganisationRules {

  private static final int ALIASES_MAX = 30;

  private OrganisationRules() {}

  /** Refuses a unit that cannot stand where it is put. */
  public static void check(Directory directory, Unit unit) {
    Unit same = directory.findUnitByCode(unit.code());
    if (same != null && !same.id().equals(unit.id())) {
      throw Refusal.of("unit-code-taken").with("code", unit.code()).refused();
    }
    checkOrder(unit.from(), unit.to());
    checkAliases(directory, unit);
    UUID parent = unit.parent();
    if (parent != null) {
      checkWithin(unit.from(), unit.to(), directory.unit(parent));
      if (directory.isAtOrBelow(parent, unit.id())) {
        throw Refusal.of("unit-parent-cycle").with("unit", unit.name()).refused();
      }
    }
    LocalDate last = unit.to();
    if (last != null) {
      checkNothingOutlives(directory, unit, last);
    }
  }

  /** On no day may a short name mean two units: a paper that uses it would name both. */
  private static void checkAliases(Directory directory, Unit unit) {
    if (unit.aliases().size() > ALIASES_MAX) {
      throw Refusal.badInput("unit-aliases-too-many").with("max", ALIASES_MAX).refused();
    }
    for (UnitAlias alias : unit.aliases()) {
      checkOrder(alias.from() == null ? LocalDate.MIN : alias.from(), alias.to());
    }
    for (Unit other : directory.units()) {
      if (other.id().equals(unit.id())) {
        continue;
      }
      unit.aliases().forEach(alias -> refuseTaken(alias, other));
      UnitAlias name = ownName(unit);
      if (other.aliases().stream().anyMatch(alias -> taken(name, alias))) {
        throw taken(name.name(), other);
      }
    }
  }

  private static void refuseTaken(UnitAlias alias, Unit other) {
    boolean taken =
        taken(alias, ownName(other)) || other.aliases().stream().anyMatch(o -> taken(alias, o));
    if (taken) {
      throw taken(alias.name(), other);
    }
  }

  private static boolean taken(UnitAlias one, UnitAlias other) {
    return one.name().equals(other.name()) && one.meets(other);
  }

  private static Refused taken(String name, Unit other) {
    return Refusal.of("unit-alias-taken").with("alias", name).with("unit", other.name()).refused();
  }

  private static UnitAlias ownName(Unit unit) {
    return new UnitAlias(unit.name(), unit.from(), unit.to());
  }

  /** Refuses to end a unit while something in it goes on. */
  private static void checkNothingOutlives(Directory directory, Unit unit, LocalDate last) {
    LocalDate after = last.plusDays(1);
    long posts = directory.posts().stream().filter(p -> in(p, unit) && outlives(p, after)).count();
    if (posts > 0) {
      throw Refusal.of("unit-has-open-posts")
          .with("unit", unit.name())
          .with("count", posts)
          .refused();
    }
    for (Unit below : directory.units()) {
      if (unit.id().equals(below.parent()) && (below.to() == null || !below.to().isBefore(after))) {
        throw Refusal.of("unit-has-open-units")
            .with("unit", unit.name())
            .with("below", below.name())
            .refused();
      }
    }
  }

  private static boolean in(Post post, Unit unit) {
    return post.unit().equals(unit.id());
  }

  private static boolean outlives(Post post, LocalDate after) {
    return post.to() == null || !post.to().isBefore(after);
  }

  /** Refuses a post that cannot be held so. */
  public static void check(Directory directory, Post post) {
    directory.person(post.person());
    checkOrder(post.from(), post.to());
    checkWithin(post.from(), post.to(), directory.unit(post.unit()));
    UUID standsInFor = post.standsInFor();
    if (standsInFor != null && directory.post(standsInFor).person().equals(post.person())) {
      throw Refusal.of("stand-in-for-oneself").refused();
    }
  }

  /** Refuses a change after which nobody could administer the zone any more. */
  public static void checkAdministrated(Directory before, Post changed, LocalDate today) {
    Post was = before.findPost(changed.id());
    boolean administers = changed.rights().contains(Right.ADMIN) && changed.to() == null;
    if (was == null || administers || !was.rights().contains(Right.ADMIN)) {
      return;
    }
    boolean another =
        before.posts().stream()
            .anyMatch(post ->
                !post.id().equals(changed.id())
                    && post.rights().contains(Right.ADMIN)
                    && post.to() == null
                    && post.on(today));
    if (!another) {
      throw Refusal.of("last-administrator").refused();
    }
  }

  private static void checkOrder(LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      throw Refusal.of("days-in-wrong-order").with("from", from).with("to", to).refused();
    }
  }

  private static void checkWithin(LocalDate from, @Nullable LocalDate to, Unit unit) {
    LocalDate last = unit.to();
    boolean tooLong = last != null && (to == null || to.isAfter(last));
    if (from.isBefore(unit.from()) || tooLong) {
      throw Refusal.of("days-outside-unit").with("unit", unit.name()).refused();
    }
  }
}
