package io.wutong.kernel.ledger;

import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.kernel.ledger.model.Conditions;
import io.wutong.kernel.ledger.model.Deciding;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.MatterPlan;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.Prepared;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.model.Serving;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Told;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.kernel.ledger.store.OpenPartRows;
import io.wutong.kernel.ledger.store.PartRows;
import io.wutong.kernel.ledger.store.PreparedRows;
import io.wutong.kernel.lights.Pace;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.json.MergePatch;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The door for looking at one matter: everything that its page shows, in one transaction. */
@Service
public class Looking {

  /** The acts that leave words on a matter: a report stands before what was taken over. */
  private static final List<String> SAYING = List.of("ledger.report", "ledger.take-over");

  /** Somebody has it in hand; before, and once it is submitted, no step is anybody's to do. */
  private static final Set<State> UNDER_WAY = EnumSet.of(State.DISPATCHED, State.ACCEPTED);

  private final MatterRows matters;
  private final PartRows parts;
  private final OpenPartRows openParts;
  private final PreparedRows prepared;
  private final Scenes scenes;
  private final Journal journal;
  private final People people;
  private final RecordJson json;

  Looking(
      MatterRows matters,
      PartRows parts,
      OpenPartRows openParts,
      PreparedRows prepared,
      Scenes scenes,
      Journal journal,
      People people,
      RecordJson json) {
    this.matters = matters;
    this.parts = parts;
    this.openParts = openParts;
    this.prepared = prepared;
    this.scenes = scenes;
    this.journal = journal;
    this.people = people;
    this.json = json;
  }

  /**
   * A matter and what stands around it.
   *
   * @param pace how its figure stands beside its time; none without a target, or without a light
   * @param underWay how its plan stands today; none while nobody works on it
   * @param unread its parent and children that the actor does not read: rules hold for them too
   */
  public record Look(
      Matter matter,
      Kind kind,
      @Nullable Matter parent,
      List<Matter> children,
      List<MatterRows.Kin> unread,
      List<Conditions.Checked> conditions,
      List<Prepared> prepared,
      List<Recorded> history,
      List<Allowed> allowed,
      Directory directory,
      @Nullable Pace pace,
      MatterPlan.@Nullable UnderWay underWay,
      LocalDate today) {

    /** The parent, or the children, that the actor does not read. */
    public List<Scene.Relative> unread(boolean above) {
      return unread.stream()
          .filter(kin -> kin.above() == above)
          .map(MatterRows.Kin::relative)
          .toList();
    }
  }

  /**
   * An act that the actor may do now.
   *
   * @param prepares whether a signer must sign it
   * @param worksFor the unit on whose part it is done; null when it is not done on one
   */
  public record Allowed(Verb verb, boolean prepares, @Nullable UUID worksFor) {}

  /** Looks at a matter; refused as absent when it is not there or not theirs to see. */
  @Transactional(readOnly = true)
  public Look look(UUID id) {
    Matter matter = matters.find(id);
    if (matter == null) {
      throw Refusal.absent("matter").refused();
    }
    List<MatterRows.Kin> kin = matters.kin(id);
    Scene scene = scenes.among(kin, matter, null);
    LocalDate today = ProductClock.day(scene.now());
    UUID above = matter.origin().parent();
    Matter parent = above == null ? null : matters.find(above);
    List<Matter> children = scene.children().isEmpty() ? List.of() : matters.childrenOf(id);
    Set<UUID> read = new HashSet<>(children.stream().map(Matter::id).toList());
    if (parent != null) {
      read.add(parent.id());
    }
    return new Look(
        matter,
        scene.kind(),
        parent,
        children,
        kin.stream().filter(each -> !read.contains(each.relative().id())).toList(),
        Conditions.check(scene.kind(), matter, scene.children(), today),
        prepared.waitingOn(id),
        history(id),
        allowed(matter, scene),
        people.directory(),
        Told.of(matter).pace(today, scene.calendar()),
        UNDER_WAY.contains(matter.state()) ? matter.plan().on(today, scene.calendar()) : null,
        today);
  }

  /** Whether the actor reads it. */
  @Transactional(readOnly = true)
  public boolean reads(UUID id) {
    return matters.readable(Set.of(id)).contains(id);
  }

  /** Those of these matters that the actor reads, in no order. */
  @Transactional(readOnly = true)
  public List<Matter> those(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : matters.those(ids);
  }

  /** A matter as it was at a version; null when it never had that one or is not theirs to see. */
  @Transactional(readOnly = true)
  public @Nullable Matter at(UUID id, int version) {
    Matter now = matters.find(id);
    if (now == null || version < 1 || version > now.version()) {
      return null;
    }
    ObjectNode doc = JsonNodeFactory.instance.objectNode();
    for (Recorded recorded : journal.history(id)) {
      if (recorded.entry().version() <= version) {
        doc = MergePatch.apply(doc, recorded.entry().body().path("came"));
      }
    }
    return json.value(doc, Matter.class);
  }

  /**
   * What each of these matters said last, at a version of it: the report that held last, or what
   * the ledger said that it was taken over from.
   */
  @Transactional(readOnly = true)
  public Map<UUID, Said> said(Map<UUID, Integer> versions) {
    List<UUID> ids = List.copyOf(versions.keySet());
    List<Integer> upTo = ids.stream().map(versions::get).toList();
    Map<UUID, Said> said = new HashMap<>();
    journal.latest(SAYING, ids, upTo).forEach(each -> put(each, said));
    return said;
  }

  /**
   * The words that stand on a matter.
   *
   * @param by who wrote them
   * @param at when they were written
   * @param progress the progress, or why there is nothing new
   * @param nothingNew whether it is the latter
   */
  public record Said(
      Actor by,
      Instant at,
      int version,
      String progress,
      boolean nothingNew,
      String problems,
      String nextSteps) {}

  private static void put(Recorded recorded, Map<UUID, Said> all) {
    var entry = recorded.entry();
    JsonNode said = entry.body().path("said");
    String progress = said.path("progress").asString("");
    String nothing = said.path("nothingNewBecause").asString("");
    all.put(
        entry.subject(),
        new Said(
            entry.actor(),
            entry.recordedAt(),
            entry.version(),
            progress.isBlank() ? nothing : progress,
            progress.isBlank() && !nothing.isBlank(),
            said.path("problems").asString(""),
            said.path("nextSteps").asString("")));
  }

  /** The open matters that a person sees to for the actor's unit, in the order of their dates. */
  @Transactional(readOnly = true)
  public List<Matter> seenToBy(UUID person) {
    List<Matter> found = new ArrayList<>();
    for (UUID id : parts.openOf(Acting.get().unit(), person)) {
      Matter matter = matters.find(id);
      if (matter != null && matter.state().isOpen()) {
        found.add(matter);
      }
    }
    return found;
  }

  /** The actor's unit's parts of open matters, the first due first. */
  @Transactional(readOnly = true)
  public List<OpenPart> ownParts(int limit) {
    return openParts.ofUnit(Acting.get().unit(), limit);
  }

  /** How many parts of open matters the actor's unit has. */
  @Transactional(readOnly = true)
  public int countOwnParts() {
    return openParts.countOfUnit(Acting.get().unit());
  }

  /** The leads' parts of a campaign's open matters, or of all that the actor reads. */
  @Transactional(readOnly = true)
  public List<OpenPart> leads(@Nullable UUID campaign) {
    return openParts.leads(campaign);
  }

  /** What happened to a matter after a version: what somebody else did meanwhile. */
  @Transactional(readOnly = true)
  public List<Recorded> since(UUID id, int version) {
    return history(id).stream().filter(recorded -> recorded.entry().version() > version).toList();
  }

  private List<Recorded> history(UUID id) {
    return Untold.without(journal.history(id), matters::readable);
  }

  private static List<Allowed> allowed(Matter matter, Scene scene) {
    List<Allowed> allowed = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      if (Deciding.allowed(matter, verb, scene) == null && Deciding.isOfUse(matter, verb, scene)) {
        Part part = Serving.part(matter, verb, scene);
        UUID worksFor = part == null ? null : part.unit();
        allowed.add(new Allowed(verb, Deciding.needsSigner(matter, verb, scene), worksFor));
      }
    }
    return allowed;
  }
}
