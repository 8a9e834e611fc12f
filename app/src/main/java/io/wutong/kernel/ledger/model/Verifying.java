package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.Part.Standing;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a matter ends, and how it begins again. The doer never closes. */
final class Verifying {

  private Verifying() {}

  static Decision sendBack(Matter matter) {
    Part lead = matter.lead();
    MatterChange change =
        matter.change().state(State.ACCEPTED).progress(matter.progress().returned());
    if (lead != null) {
      change.part(lead.in(Standing.RETURNED));
    }
    return Decision.done(change.dates(matter.dates().submitted(null)));
  }

  static Decision close(Matter matter, Act.Close act, Scene scene) {
    Refusal bad = checkEnding(matter, scene);
    if (bad != null) {
      return Decision.no(bad);
    }
    if (act.outcome() == Outcome.MERGED) {
      return Decision.no(Refusal.of("close-as-merged"));
    }
    if (act.outcome() == Outcome.BEFORE_GO_LIVE) {
      return Decision.no(Refusal.of("close-as-before-go-live"));
    }
    if (act.words().isBlank()) {
      return Decision.no(Refusal.badInput("finding-missing"));
    }
    if (act.outcome().isFulfilled()) {
      Refusal unproven = checkFulfilled(matter, scene);
      if (unproven != null) {
        return Decision.no(unproven);
      }
    }
    Closing closing = new Closing(act.outcome(), act.words(), scene.actor().person(), null);
    return Decision.done(closed(matter, closing, scene));
  }

  static Decision merge(Matter matter, Act.Merge act, Scene scene) {
    if (act.into().equals(matter.id())) {
      return Decision.no(Refusal.of("merge-into-itself"));
    }
    if (act.reason().isBlank()) {
      return Decision.no(Refusal.badInput("reason-missing"));
    }
    Refusal bad = checkEnding(matter, scene);
    if (bad != null) {
      return Decision.no(bad);
    }
    Closing closing = new Closing(Outcome.MERGED, act.reason(), scene.actor().person(), act.into());
    return Decision.done(closed(matter, closing, scene));
  }

  static Decision reopen(Matter matter, Act.Reopen act, Scene scene) {
    if (act.reason().isBlank()) {
      return Decision.no(Refusal.badInput("reason-missing"));
    }
    Scene.Relative parent = scene.parent();
    if (parent != null && !parent.state().isOpen()) {
      return Decision.no(Refusal.of("parent-closed").with("number", parent.number()));
    }
    if (act.dueOn().isBefore(scene.today())) {
      return Decision.no(Refusal.of("promise-in-past").with("promised", act.dueOn()));
    }
    Refusal later = Approving.checkAgainstParent(act.dueOn(), scene);
    if (later != null) {
      return Decision.no(later);
    }
    Dates dates = matter.dates().reopened(act.dueOn(), scene.heldAt());
    MatterChange change = matter.change().state(reopened(matter)).closing(null).dates(dates);
    for (Part part : matter.parts().values()) {
      Standing next = part.isAccepted() ? Standing.ACCEPTED : Standing.WAITING;
      change.part(part.in(next).due(act.dueOn()));
    }
    return Decision.done(change);
  }

  /** What was merged away before it was handed out or signed for has that still before it. */
  private static State reopened(Matter matter) {
    if (!matter.wasDispatched()) {
      return State.PROPOSED;
    }
    Part lead = matter.lead();
    return lead != null && lead.isAccepted() ? State.ACCEPTED : State.DISPATCHED;
  }

  static Decision withdraw(Matter matter, Scene scene) {
    List<Scene.Relative> open = Conditions.open(scene.children());
    if (!open.isEmpty()) {
      return Decision.no(Refusal.of("children-open").with("numbers", Conditions.numbers(open)));
    }
    return Decision.done(matter.change().state(State.WITHDRAWN));
  }

  /** Nobody who did something of it ends it, and nothing ends before its children. */
  private static @Nullable Refusal checkEnding(Matter matter, Scene scene) {
    if (matter.doers().contains(scene.actor().person())) {
      return Refusal.of("close-by-doer");
    }
    List<Scene.Relative> open = Conditions.open(scene.children());
    return open.isEmpty()
        ? null
        : Refusal.of("children-open").with("numbers", Conditions.numbers(open));
  }

  private static @Nullable Refusal checkFulfilled(Matter matter, Scene scene) {
    if (matter.state() != State.SUBMITTED) {
      return Refusal.of("close-before-submit");
    }
    List<Refusal.Name> missing =
        Conditions.check(scene.kind(), matter, scene.children(), scene.today()).stream()
            .filter(checked -> !checked.isMet())
            .map(checked -> checked.condition().title().name())
            .toList();
    return missing.isEmpty() ? null : Refusal.of("conditions-missing").with("conditions", missing);
  }

  private static MatterChange closed(Matter matter, Closing closing, Scene scene) {
    MatterChange change =
        matter
            .change()
            .state(State.CLOSED)
            .closing(closing)
            .asks(matter.asks().extension(null).reassignment(null).suspended(null))
            .dates(matter.dates().closed(scene.heldAt()));
    if (closing.outcome().isFulfilled()) {
      // A co-unit that never said that its part is done is not said to have done it.
      matter.parts().values().stream()
          .filter(part -> part.state() == Standing.SUBMITTED)
          .forEach(part -> change.part(part.in(Standing.DONE)));
    }
    return change;
  }
}
