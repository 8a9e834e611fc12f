package io.wutong.kernel.ledger.model;

import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Right;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** In what capacity a person faces one matter: rights of the post, seen from the matter's units. */
public enum Capacity {
  /** Prepares acts of a unit that has a part in it, the own or one that is served by it. */
  OFFICER,
  /** Signs acts of a unit that has a part in it. */
  SIGNER,
  /** Prepares acts of the lead. */
  LEAD_OFFICER,
  /** Signs acts of the lead. */
  LEAD_SIGNER,
  /** Proposed it, or keeps the ledgers of the unit for which it was proposed. */
  PROPOSER,
  /** Approves for the verifying unit or one above it. */
  APPROVER,
  /** Verifies for the verifying unit itself. */
  VERIFIER,
  /** Keeps the ledgers of the verifying unit (督查). */
  KEEPER,
  /** Leads a unit at or above one that has a part in it. */
  LEADER;

  /** The capacities in which the actor faces a matter with an act: of the part worked on in it. */
  public static Set<Capacity> of(Matter matter, Verb verb, Scene scene) {
    EnumSet<Capacity> all = EnumSet.noneOf(Capacity.class);
    Actor actor = scene.actor();
    Directory directory = scene.directory();
    Set<Right> rights = directory.rights(actor, ProductClock.day(scene.now()));
    UUID unit = actor.unit();
    Part part = Serving.part(matter, verb, scene);
    if (part != null) {
      addOwn(all, rights, part.role() == Part.Role.LEAD);
    }
    if (rights.contains(Right.APPROVE) && directory.isAtOrBelow(matter.verifier(), unit)) {
      all.add(APPROVER);
    }
    if (rights.contains(Right.VERIFY) && matter.verifier().equals(unit)) {
      all.add(VERIFIER);
    }
    if (rights.contains(Right.OFFICE) && matter.verifier().equals(unit)) {
      all.add(KEEPER);
    }
    if (isProposer(matter, actor, rights)) {
      all.add(PROPOSER);
    }
    if (rights.contains(Right.LEAD) && leads(matter, unit, directory)) {
      all.add(LEADER);
    }
    return all;
  }

  private static void addOwn(Set<Capacity> all, Set<Right> rights, boolean lead) {
    if (rights.contains(Right.PREPARE)) {
      all.add(OFFICER);
      if (lead) {
        all.add(LEAD_OFFICER);
      }
    }
    if (rights.contains(Right.SIGN)) {
      all.add(SIGNER);
      if (lead) {
        all.add(LEAD_SIGNER);
      }
    }
  }

  private static boolean isProposer(Matter matter, Actor actor, Set<Right> rights) {
    boolean own = matter.origin().proposedBy().equals(actor.person());
    boolean keeps = rights.contains(Right.OFFICE) || rights.contains(Right.VERIFY);
    return (own || keeps) && matter.origin().proposedFor().equals(actor.unit());
  }

  private static boolean leads(Matter matter, UUID unit, Directory directory) {
    return directory.isAtOrBelow(matter.verifier(), unit)
        || matter.parts().values().stream()
            .anyMatch(part -> directory.isAtOrBelow(part.unit(), unit));
  }
}
