package io.wutong.kernel.ledger.model;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Right;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * On whose part an actor works in an act, said here and nowhere else: that of the own unit, or of a
 * unit below in which nobody signs, as a community without accounts: its street office enters and
 * signs for it (代填).
 *
 * <p>What is signed is done on the part for which it was prepared. Whoever acts alone works on the
 * first part on which the act leads anywhere, the own one before those that are served.
 */
public final class Serving {

  private static final String FOR_UNIT = "forUnit";

  private Serving() {}

  /** Whether a unit acts and signs for another one on a day; every unit does for itself. */
  public static boolean serves(UUID unit, UUID served, Directory directory, LocalDate day) {
    return unit.equals(served) || directory.signingUnit(served, day).equals(unit);
  }

  /**
   * The part; null when the matter has none for this actor, when the one that was meant is gone,
   * and when the act is not one of a part.
   */
  public static @Nullable Part part(Matter matter, Verb verb, Scene scene) {
    if (!verb.isOfPart() || looks(matter, verb, scene)) {
      return null;
    }
    Actor actor = scene.actor();
    LocalDate day = ProductClock.day(scene.now());
    UUID meant = scene.forUnit();
    return matter.parts().values().stream()
        .filter(part -> meant == null || part.unit().equals(meant))
        .filter(part -> serves(actor.unit(), part.unit(), scene.directory(), day))
        .sorted(
            Comparator.comparing((Part part) -> !isOfUse(matter, verb, part))
                // What is submitted can be reported on, and what is not needs it more.
                .thenComparing(part -> verb == Verb.REPORT && isSubmitted(part))
                .thenComparing(part -> !part.unit().equals(actor.unit())))
        .findFirst()
        .orElse(null);
  }

  /** The part that the actor works on. The table has seen to it that there is one. */
  static Part own(Matter matter, Verb verb, Scene scene) {
    Part part = part(matter, verb, scene);
    if (part == null) {
      throw new IllegalStateException(
          "%s has no part in matter %s".formatted(scene.actor(), matter.id()));
    }
    return part;
  }

  /** The scene in which it is said on whose part the act is done, if it is done on one. */
  public static Scene settled(Matter matter, Verb verb, Scene scene) {
    Part part = part(matter, verb, scene);
    return part == null ? scene : scene.on(part.unit());
  }

  /** Whether the act leads anywhere on this part: nobody signs for twice, or submits twice. */
  static boolean isOfUse(Matter matter, Verb verb, Part part) {
    return switch (verb) {
      case ACCEPT -> !part.isAccepted();
      case REPORT, CORRECT, ATTACH -> part.isAccepted();
      case SUBMIT -> part.isAccepted() && !isSubmitted(part) && Handling.maySubmit(matter, part);
      default -> !verb.isOfLead() || part.role() == Part.Role.LEAD;
    };
  }

  private static boolean isSubmitted(Part part) {
    return part.state() == Part.Standing.SUBMITTED;
  }

  /**
   * What the verifier saw or heard is part of verifying, not of doing. Of a unit that serves the
   * doing one and verifies it, whoever worked on the matter goes on working, and others verify.
   */
  private static boolean looks(Matter matter, Verb verb, Scene scene) {
    Actor actor = scene.actor();
    LocalDate day = ProductClock.day(scene.now());
    return verb == Verb.ATTACH
        && matter.part(actor.unit()) == null
        && matter.verifier().equals(actor.unit())
        && scene.directory().rights(actor, day).contains(Right.VERIFY)
        && !matter.doers().contains(actor.person());
  }

  /** Says in the body of an act on whose part it is done, where that is not the actor's unit's. */
  public static void write(@Nullable UUID unit, Actor actor, ObjectNode body) {
    if (unit != null && !unit.equals(actor.unit())) {
      body.put(FOR_UNIT, unit.toString());
    }
  }

  /** On whose part an act was done, by its entry in the journal. */
  public static UUID unitOf(Entry entry) {
    String unit = entry.body().path(FOR_UNIT).asString("");
    return unit.isEmpty() ? entry.actor().unit() : UUID.fromString(unit);
  }
}
