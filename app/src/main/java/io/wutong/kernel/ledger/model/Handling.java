package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.Part.Role;
import io.wutong.kernel.ledger.model.Part.Standing;
import io.wutong.kernel.people.Post;
import io.wutong.shared.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the units do: sign for, report, prove, ask, submit. */
final class Handling {

  private Handling() {}

  static Decision accept(Matter matter, Act.Accept act, Scene scene) {
    Part part = Serving.own(matter, Verb.ACCEPT, scene);
    if (part.isAccepted()) {
      return Decision.no(Refusal.of("already-accepted").with("unit", unitName(part, scene)));
    }
    UUID responsible = act.responsible() == null ? usual(part, scene) : act.responsible();
    if (responsible != null && !isIn(part.unit(), responsible, scene)) {
      return Decision.no(Refusal.of("responsible-not-in-unit").with("unit", unitName(part, scene)));
    }
    State next = part.role() == Role.LEAD ? State.ACCEPTED : matter.state();
    return Decision.done(
        Deciding.doneBy(matter, scene)
            .part(part.accepted(scene.heldAt(), responsible))
            .state(next));
  }

  /** Whoever signs for it; where another unit does so, the first of the unit, if it has anybody. */
  private static @Nullable UUID usual(Part part, Scene scene) {
    if (part.unit().equals(scene.actor().unit())) {
      return scene.actor().person();
    }
    return scene.directory().postsOf(part.unit(), scene.today()).stream()
        .map(Post::person)
        .findFirst()
        .orElse(null);
  }

  private static boolean isIn(UUID unit, UUID person, Scene scene) {
    return scene.directory().postsOf(unit, scene.today()).stream()
        .anyMatch(post -> post.person().equals(person));
  }

  static Decision askReassign(Matter matter, Act.AskReassign act, Scene scene) {
    if (matter.asks().arbitrated()) {
      return Decision.no(Refusal.of("already-arbitrated"));
    }
    if (matter.asks().reassignment() != null) {
      return Decision.no(Refusal.of("reassignment-already-asked"));
    }
    if (!Conditions.open(scene.children()).isEmpty()) {
      return Decision.no(
          Refusal.of("children-open")
              .with("numbers", Conditions.numbers(Conditions.open(scene.children()))));
    }
    Part part = Serving.own(matter, Verb.ASK_REASSIGN, scene);
    Asks asks =
        matter
            .asks()
            .reassignment(
                new Asks.Reassignment(
                    part.unit(), act.reason(), scene.actor().person(), scene.heldAt()));
    // The lead's asking takes the matter back to the table; a co-unit's asking stops nobody else.
    State next = part.role() == Role.LEAD ? State.PROPOSED : matter.state();
    return Decision.done(Deciding.doneBy(matter, scene).asks(asks).state(next));
  }

  static Decision report(Matter matter, Act.Report act, Scene scene) {
    Part part = Serving.own(matter, Verb.REPORT, scene);
    if (!part.isAccepted()) {
      return Decision.no(Refusal.of("not-accepted").with("unit", unitName(part, scene)));
    }
    Refusal bad = Reports.check(matter, part, act, scene);
    if (bad != null) {
      return Decision.no(bad);
    }
    MatterChange change = Deciding.doneBy(matter, scene);
    change.progress(Reports.progress(matter.progress(), part, act, scene.heldAt()));
    Target target = matter.content().target();
    if (target != null) {
      change.content(Reports.withFigure(matter, target, act.figures(), scene.heldAt()));
    }
    Asks asks = matter.asks().coordination(part.unit(), Reports.coordination(part.unit(), act));
    change.asks(part.role() == Role.LEAD ? asks.reminder(null) : asks);
    Reports.proofs(act.evidence(), scene).forEach(change::proof);
    change.plan(Reports.withDone(matter.plan(), act.doneNodes()));
    return Decision.done(change);
  }

  static Decision correct(Matter matter, Act.Correct act, Scene scene) {
    if (!Reports.isDecimal(act.value())) {
      return Decision.no(Refusal.badInput("figure-not-a-number").with("value", act.value()));
    }
    if (act.version() < 1 || act.version() > matter.version()) {
      return Decision.no(
          Refusal.badInput("correct-no-such-report")
              .with("version", act.version())
              .with("last", matter.version()));
    }
    MatterChange change = Deciding.doneBy(matter, scene);
    Content content = matter.content();
    Target target = content.target();
    if (target != null && target.what().equals(act.figure())) {
      change.content(
          Reports.withTarget(content, target.corrected(act.version(), plain(act.value()))));
    }
    return Decision.done(change);
  }

  static Decision attach(Matter matter, Act.Attach act, Scene scene) {
    if (act.evidence().isEmpty()) {
      return Decision.no(Refusal.badInput("evidence-empty"));
    }
    Refusal bad = Reports.checkEvidence(act.evidence(), scene);
    if (bad != null) {
      return Decision.no(bad);
    }
    // Only who works on a part does something of the matter by it; a verifier looks at it.
    boolean works = Serving.part(matter, Verb.ATTACH, scene) != null;
    MatterChange change = works ? Deciding.doneBy(matter, scene) : matter.change();
    Reports.proofs(act.evidence(), scene).forEach(change::proof);
    return Decision.done(change);
  }

  static Decision replan(Matter matter, Act.Replan act, Scene scene) {
    LocalDate due = matter.dates().dueOn();
    if (due == null) {
      return Decision.no(Refusal.of("no-due-date"));
    }
    List<PlanNode> own = Planning.own(act.nodes(), matter.plan().nodes());
    MatterPlan dated = Planning.dated(own, scene.calendar(), scene.today(), due);
    return Decision.done(Deciding.doneBy(matter, scene).plan(dated));
  }

  static Decision askExtension(Matter matter, Act.AskExtension act, Scene scene) {
    LocalDate due = matter.dates().dueOn();
    if (due == null) {
      return Decision.no(Refusal.of("no-due-date"));
    }
    if (matter.asks().extension() != null) {
      return Decision.no(Refusal.of("extension-already-asked"));
    }
    // Asked before expiry, with reason and date; afterwards it is no extension but a delay.
    if (scene.today().isAfter(due)) {
      return Decision.no(Refusal.of("extension-after-expiry").with("due", due));
    }
    Refusal bad = Approving.checkNewDue(act.to(), due, scene);
    if (bad != null) {
      return Decision.no(bad);
    }
    Asks.Extension asked =
        new Asks.Extension(
            act.to(),
            act.reason(),
            act.notOwnMaking(),
            scene.actor().person(),
            Serving.own(matter, Verb.ASK_EXTENSION, scene).unit(),
            scene.heldAt());
    return Decision.done(Deciding.doneBy(matter, scene).asks(matter.asks().extension(asked)));
  }

  static Decision submit(Matter matter, Act.Submit act, Scene scene) {
    Part part = Serving.own(matter, Verb.SUBMIT, scene);
    if (!part.isAccepted()) {
      return Decision.no(Refusal.of("not-accepted").with("unit", unitName(part, scene)));
    }
    if (!maySubmit(matter, part)) {
      return Decision.no(
          Refusal.of("act-in-state")
              .with("act", Verb.SUBMIT.slug())
              .with("state", matter.state())
              .with("from", Set.of(State.ACCEPTED)));
    }
    Refusal bad = Reports.checkEvidence(act.evidence(), scene);
    if (bad != null) {
      return Decision.no(bad);
    }
    MatterChange change = Deciding.doneBy(matter, scene).part(part.submitted(scene.heldAt()));
    Reports.proofs(act.evidence(), scene).forEach(change::proof);
    if (part.role() == Role.CO) {
      return Decision.done(change);
    }
    List<Scene.Relative> open = Conditions.open(scene.children());
    if (!open.isEmpty()) {
      return Decision.no(Refusal.of("children-open").with("numbers", Conditions.numbers(open)));
    }
    return Decision.done(
        change.state(State.SUBMITTED).dates(matter.dates().submitted(scene.heldAt())));
  }

  /**
   * A co-unit may still finish its part while the whole is being verified; the lead said so once.
   */
  static boolean maySubmit(Matter matter, Part part) {
    return part.role() == Role.CO || matter.state() == State.ACCEPTED;
  }

  static Decision handOver(Matter matter, Act.HandOver act, Scene scene) {
    Part part = Serving.own(matter, Verb.HAND_OVER, scene);
    if (!isIn(part.unit(), act.toPerson(), scene)) {
      return Decision.no(Refusal.of("responsible-not-in-unit").with("unit", unitName(part, scene)));
    }
    return Decision.done(matter.change().part(part.seenToBy(act.toPerson())));
  }

  static Decision rate(Matter matter, Act.Rate act, Scene scene) {
    Part part = matter.part(act.unit());
    if (part == null || part.role() != Role.CO) {
      return Decision.no(Refusal.of("not-a-co-unit"));
    }
    if (act.stars() < 1 || act.stars() > 5) {
      return Decision.no(Refusal.badInput("stars-range").with("stars", act.stars()));
    }
    if (part.state() == Standing.WAITING) {
      return Decision.no(Refusal.of("rate-before-work"));
    }
    return Decision.done(matter.change().part(part.rated(act.stars(), act.words())));
  }

  static String plain(String decimal) {
    return new BigDecimal(decimal.trim()).toPlainString();
  }

  static String unitName(Part part, Scene scene) {
    var unit = scene.directory().findUnit(part.unit());
    return unit == null ? "" : unit.name();
  }
}
