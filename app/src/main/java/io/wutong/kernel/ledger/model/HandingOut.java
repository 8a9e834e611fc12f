package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a matter is handed out (交办): approved as it was proposed, or out of another one. */
final class HandingOut {

  private HandingOut() {}

  static Decision dispatch(Matter matter, Act.Dispatch act, Scene scene) {
    Refusal incomplete = Fields.checkComplete(scene.kind(), matter.content());
    return !matter.wasDispatched() && incomplete != null
        ? Decision.no(incomplete)
        : handOut(matter, act, scene);
  }

  /** Hands it out with its fields as they are: those of a child are its parent's. */
  static Decision handOut(Matter matter, Act.Dispatch act, Scene scene) {
    LocalDate promised = matter.dates().promisedOn();
    // They differ where it had ended before it was handed out, and was reopened with a new date.
    LocalDate due = promised == null ? null : matter.dates().dueOn();
    Decision handed = handOut(matter, act, due, scene);
    return handed instanceof Decision.Done && promised != null && promised.isBefore(scene.today())
        ? Decision.no(Refusal.of("promise-in-past").with("promised", promised))
        : handed;
  }

  /**
   * Hands it out with a date in force of its own: a part of a matter under way is due when that is,
   * extended or late as it may be.
   */
  static Decision handOut(Matter matter, Act.Dispatch act, @Nullable LocalDate due, Scene scene) {
    if (matter.wasDispatched()) {
      // It came back from a unit: whose it is must be said anew.
      return Decision.no(Refusal.of("dispatch-needs-reassign"));
    }
    if (act.basis().isBlank()) {
      return Decision.no(Refusal.badInput("basis-missing"));
    }
    if (matter.lead() == null || due == null) {
      return Decision.no(Refusal.of("dispatch-incomplete"));
    }
    Refusal bad = Approving.checkAgainstParent(due, scene);
    if (bad == null) {
      bad = Approving.checkUnits(List.copyOf(matter.parts().values()), matter.verifier(), scene);
    }
    if (bad != null) {
      return Decision.no(bad);
    }
    List<PlanNode> plan =
        matter.plan().nodes().isEmpty()
            ? Planning.template(scene.kind().nodes())
            : matter.plan().nodes();
    MatterChange change =
        matter
            .change()
            .state(State.DISPATCHED)
            .origin(matter.origin().under(scene.packHash()))
            .plan(Planning.dated(plan, scene.calendar(), scene.today(), due))
            .dates(matter.dates().due(due).dispatched(scene.heldAt()));
    matter.parts().values().forEach(part -> change.part(part.due(due)));
    return Decision.done(change);
  }
}
