package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Proposal;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter at its first version, out of a proposal. */
public final class NewMatter {

  private NewMatter() {}

  /** What is given to a new matter from outside: its id and number, and what it comes out of. */
  public record Named(UUID id, String number, @Nullable UUID parent, @Nullable UUID splitFrom) {}

  /**
   * The matter.
   *
   * @throws io.wutong.shared.refusal.Refused when the proposal cannot stand
   */
  public static Matter of(Proposal proposal, Named named, Scene scene) {
    refuse(Sharing.checkWords(proposal.title(), proposal.content(), proposal.target()));
    refuse(Fields.checkKnown(scene.kind(), proposal.fields()));
    refuse(checkReaders(proposal, scene));
    Matter bare = bare(proposal, named, scene, new TreeMap<>());
    List<Part> parts = Approving.parts(bare, proposal.lead(), proposal.co(), proposal.promisedOn());
    refuse(Approving.checkUnits(parts, proposal.verifier(), scene));
    TreeMap<String, Part> byUnit = new TreeMap<>();
    parts.forEach(part -> byUnit.put(part.unit().toString(), part));
    return bare(proposal, named, scene, byUnit);
  }

  private static Matter bare(
      Proposal proposal, Named named, Scene scene, TreeMap<String, Part> parts) {
    return new Matter(
        named.id(),
        1,
        State.PROPOSED,
        origin(proposal, named, scene),
        content(proposal),
        proposal.verifier(),
        parts,
        Dates.wished(proposal.promisedOn()),
        MatterPlan.NONE,
        new TreeMap<>(),
        Asks.NONE,
        Progress.NONE,
        new TreeSet<>(),
        null,
        Grounds.NONE);
  }

  private static Origin origin(Proposal proposal, Named named, Scene scene) {
    return new Origin(
        named.number(),
        proposal.kind(),
        scene.packHash(),
        proposal.campaign(),
        named.parent(),
        named.splitFrom(),
        proposal.source(),
        scene.actor().person(),
        scene.actor().unit(),
        scene.now());
  }

  private static Content content(Proposal proposal) {
    Act.Figure target = proposal.target();
    String title = proposal.title().strip();
    return new Content(
        title,
        Objects.requireNonNullElse(proposal.content(), title).strip(),
        target == null ? null : Sharing.target(target),
        Fields.said(proposal.fields()),
        Objects.requireNonNullElse(proposal.sensitivity(), Content.Sensitivity.NORMAL),
        proposal.readers());
  }

  private static @Nullable Refusal checkReaders(Proposal proposal, Scene scene) {
    boolean sensitive = proposal.sensitivity() == Content.Sensitivity.SENSITIVE;
    if (sensitive == proposal.readers().isEmpty()) {
      return Refusal.badInput(sensitive ? "readers-missing" : "readers-not-sensitive");
    }
    for (UUID reader : proposal.readers()) {
      if (scene.directory().findPerson(reader) == null) {
        return Refusal.badInput("unknown-person").with("person", reader);
      }
    }
    // Otherwise it would be there, and its proposer would be told that it is not.
    boolean own = scene.actor().isHouse() || proposal.readers().contains(scene.actor().person());
    return sensitive && !own ? Refusal.badInput("readers-without-you") : null;
  }

  private static void refuse(@Nullable Refusal refusal) {
    if (refusal != null) {
      throw refusal.refused();
    }
  }
}
