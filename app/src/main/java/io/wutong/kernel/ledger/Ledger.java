package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.model.Capacity;
import io.wutong.kernel.ledger.model.Deciding;
import io.wutong.kernel.ledger.model.Decision;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.PlanRefusals;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.model.Serving;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.kernel.packs.Kind;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The door of the ledger: propose, act, look. Each act reads: load, decide, save. */
@Service
public class Ledger {

  private final MatterRows matters;
  private final Scenes scenes;
  private final Opening opening;
  private final Spreading spreading;
  private final Recorder recorder;
  private final References references;
  private final RecordJson json;

  Ledger(
      MatterRows matters,
      Scenes scenes,
      Opening opening,
      Spreading spreading,
      Recorder recorder,
      References references,
      RecordJson json) {
    this.matters = matters;
    this.scenes = scenes;
    this.opening = opening;
    this.spreading = spreading;
    this.recorder = recorder;
    this.references = references;
    this.json = json;
  }

  /** Puts a matter forward (提出). It is nobody's yet. */
  @Transactional
  public Matter propose(Proposal proposal) {
    return opening.propose(proposal, null, null);
  }

  /** The matter; refused as absent when it is not there or not theirs to see. */
  @Transactional(readOnly = true)
  public Matter get(UUID id) {
    return there(matters.find(id));
  }

  /** The matter, locked until the transaction ends, for a room that records beside it. */
  @Transactional
  public Matter hold(UUID id) {
    return there(matters.lock(id));
  }

  /** The kind of a matter, under the pack version that it lives under. */
  public Kind kind(Matter matter) {
    return scenes.kind(matter);
  }

  /**
   * Does one act on a matter.
   *
   * @param version the version that the person looked at; another one is refused and nothing lost
   */
  @Transactional
  public Matter act(UUID id, int version, Order order) {
    Matter before = locked(id, version, order.act());
    return perform(before, order, scenes.toAct(before, order.act(), order.heldAt()));
  }

  /**
   * Does one act on a matter, unless the actor's unit wants a signer's signature for it: then
   * nothing is done yet, and the caller puts it before the signer.
   *
   * @return the matter after it; null when it was not done
   */
  @Transactional
  @Nullable Matter actUnlessSigned(UUID id, int version, Order order) {
    Matter before = locked(id, version, order.act());
    Scene scene = scenes.toAct(before, order.act(), order.heldAt());
    if (!Deciding.needsSigner(before, Verb.of(order.act()), scene)) {
      return perform(before, order, scene);
    }
    // A refusal now is better than one after the signature.
    references.refuseForeignFiles(order.act());
    decided(before, order, scene);
    references.refuseUnknown(before, order.act());
    return null;
  }

  private Matter locked(UUID id, int version, Act act) {
    Matter matter = locked(id, act);
    if (matter.version() != version) {
      throw new Refusal("version-moved", 412, Map.of()).with("version", matter.version()).refused();
    }
    return matter;
  }

  /**
   * Does an act that was prepared by an officer and is signed now, on the matter as it stands, and
   * on the part for which it was prepared.
   */
  @Transactional
  Matter actSigned(UUID id, Order order, UUID preparedBy, UUID forUnit) {
    Matter before = locked(id, order.act());
    Scene scene = scenes.toAct(before, order.act(), order.heldAt());
    return perform(before, order, scene.signing(preparedBy, forUnit));
  }

  /**
   * Refuses an act that could not be done now, so that nobody prepares it in vain.
   *
   * @param forUnit on whose part it would be; null for the one that the actor works on
   */
  @Transactional(readOnly = true)
  void refuseImpossible(UUID id, Order order, @Nullable UUID forUnit) {
    Matter matter = there(matters.find(id));
    Scene scene = scenes.of(matter, order.heldAt());
    decided(matter, order, forUnit == null ? scene : scene.on(forUnit));
  }

  /** The unit on whose part the actor works in such an act; refused when they work on none. */
  @Transactional(readOnly = true)
  UUID worksFor(UUID id, Verb verb) {
    Matter matter = there(matters.find(id));
    Scene scene = scenes.of(matter, null);
    Part part = Serving.part(matter, verb, scene);
    Set<Capacity> held = Capacity.of(matter, verb, scene);
    if (part == null || !held.contains(Capacity.OFFICER) && !held.contains(Capacity.SIGNER)) {
      throw Refusal.forbidden("act-not-yours").with("act", verb.slug()).refused();
    }
    return part.unit();
  }

  /** Of two matters the same one is locked first, whichever is merged into the other. */
  private Matter locked(UUID id, Act act) {
    if (act instanceof Act.Merge merge && merge.into().compareTo(id) < 0) {
      matters.lock(merge.into());
    }
    return there(matters.lock(id));
  }

  private Matter perform(Matter before, Order order, Scene unsettled) {
    Verb verb = Verb.of(order.act());
    Scene scene = Serving.settled(before, verb, unsettled);
    refuseImpossibleTime(before, order.heldAt());
    if (scene.preparedBy() == null) {
      references.refuseForeignFiles(order.act());
    }
    Matter after = decided(before, order, scene);
    references.refuseUnknown(before, order.act());
    ObjectNode said = (ObjectNode) json.tree(order.act());
    spreading.spread(before, order.act(), said, scene);
    recorder.change(before, after, verb.slug(), said, scene, order.onBehalfOf());
    return after;
  }

  private Matter decided(Matter before, Order order, Scene scene) {
    try {
      return switch (Deciding.decide(before, order.act(), scene)) {
        case Decision.Done done -> done.after();
        case Decision.No no -> throw no.refusal().refused();
      };
    } catch (IllegalArgumentException e) {
      List<Act.Step> steps = order.act() instanceof Act.Replan replan ? replan.nodes() : List.of();
      throw PlanRefusals.of(e, steps).refused();
    }
  }

  private void refuseImpossibleTime(Matter matter, @Nullable Instant heldAt) {
    if (heldAt == null) {
      return;
    }
    Instant dispatched = matter.dates().dispatchedAt();
    Instant from = dispatched == null ? matter.origin().proposedAt() : dispatched;
    if (heldAt.isAfter(scenes.clock().now()) || heldAt.isBefore(from)) {
      throw Refusal.badInput("late-entry-time").with("held", heldAt).with("from", from).refused();
    }
  }

  private static Matter there(@Nullable Matter matter) {
    if (matter == null) {
      throw Refusal.absent("matter").refused();
    }
    return matter;
  }
}
