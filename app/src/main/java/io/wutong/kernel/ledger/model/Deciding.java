package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.refusal.Refusal;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one act: a matter, an act and its scene in; the matter after it, or a refusal,
 * out. The table {@link Verb} says who and when; what else an act asks for stands with its group.
 */
public final class Deciding {

  private Deciding() {}

  /** Decides one act. */
  public static Decision decide(Matter matter, Act act, Scene scene) {
    Verb verb = Verb.of(act);
    Refusal refusal = allowed(matter, verb, scene);
    if (refusal != null) {
      return Decision.no(refusal);
    }
    return lit(decided(matter, act, scene), scene);
  }

  private static Decision decided(Matter matter, Act act, Scene scene) {
    return switch (act) {
      case Act.Amend a -> Approving.amend(matter, a, scene);
      case Act.Dispatch a -> HandingOut.dispatch(matter, a, scene);
      case Act.Accept a -> Handling.accept(matter, a, scene);
      case Act.AskReassign a -> Handling.askReassign(matter, a, scene);
      case Act.Reassign a -> Approving.reassign(matter, a.lead(), a.co(), scene, false);
      case Act.Arbitrate a -> Approving.reassign(matter, a.lead(), a.co(), scene, true);
      case Act.Delegate a -> Sharing.delegate(matter, a, scene);
      case Act.Report a -> Handling.report(matter, a, scene);
      case Act.Correct a -> Handling.correct(matter, a, scene);
      case Act.Attach a -> Handling.attach(matter, a, scene);
      case Act.Replan a -> Handling.replan(matter, a, scene);
      case Act.Change a -> Approving.change(matter, a, scene);
      case Act.AskExtension a -> Handling.askExtension(matter, a, scene);
      case Act.GrantExtension a -> Approving.grantExtension(matter, a, scene);
      case Act.RefuseExtension a -> Approving.refuseExtension(matter, scene);
      case Act.Suspend a -> Approving.suspend(matter);
      case Act.Resume a -> Approving.resume(matter);
      case Act.Submit a -> Handling.submit(matter, a, scene);
      case Act.Return a -> Verifying.sendBack(matter);
      case Act.Close a -> Verifying.close(matter, a, scene);
      case Act.Reopen a -> Verifying.reopen(matter, a, scene);
      case Act.Withdraw a -> Verifying.withdraw(matter, scene);
      case Act.Instruct a -> Decision.done(matter.change());
      case Act.Remind a -> Approving.remind(matter, a, scene);
      case Act.Split a -> Sharing.split(matter, a, scene);
      case Act.Merge a -> Verifying.merge(matter, a, scene);
      case Act.HandOver a -> Handling.handOver(matter, a, scene);
      case Act.Rate a -> Handling.rate(matter, a, scene);
    };
  }

  /**
   * Hands out a matter on the authority of the act that it was delegated or split by: who may do
   * that act was decided there, and its fields, which are the other's, cannot be filled here.
   */
  public static Decision outOfAnother(Matter fresh, Act.Dispatch act, Scene scene) {
    return lit(HandingOut.handOut(fresh, act, scene), scene);
  }

  /** The same for what was split off a matter under way: it is due when that is. */
  public static Decision splitOff(Matter fresh, Matter from, Act.Dispatch act, Scene scene) {
    return lit(HandingOut.handOut(fresh, act, from.dates().dueOn(), scene), scene);
  }

  /** Whatever was done, the light is lit anew by it, here and nowhere else. */
  private static Decision lit(Decision decision, Scene scene) {
    return switch (decision) {
      case Decision.Done done ->
          new Decision.Done(Lights.lit(done.after(), scene.kind(), scene.calendar()));
      case Decision.No no -> no;
    };
  }

  /** The matter with the days on which its light turns by the calendar as it is now. */
  public static Matter relit(Matter matter, Scene scene) {
    Matter replanned =
        matter.change().plan(Planning.redated(matter.plan(), scene.calendar())).done();
    return Lights.lit(replanned, scene.kind(), scene.calendar());
  }

  /** The matter after another one was merged into it. */
  public static Matter absorbed(Matter into) {
    return into.change().done();
  }

  /** Why the table does not let this actor do it now; null when it does. */
  public static @Nullable Refusal allowed(Matter matter, Verb verb, Scene scene) {
    UUID meant = scene.forUnit();
    if (meant != null && Serving.part(matter, verb, scene) == null) {
      Unit unit = scene.directory().findUnit(meant);
      return Refusal.of("part-gone")
          .with("act", verb.slug())
          .with("unit", unit == null ? "" : unit.name());
    }
    Set<Capacity> held = Capacity.of(matter, verb, scene);
    if (verb.capacities().stream().noneMatch(held::contains)) {
      return Refusal.forbidden("act-not-yours").with("act", verb.slug());
    }
    if (!verb.from().contains(matter.state())) {
      return Refusal.of("act-in-state")
          .with("act", verb.slug())
          .with("state", matter.state())
          .with("from", new TreeSet<>(verb.from()));
    }
    return null;
  }

  /**
   * Whether an act that the table allows could lead anywhere now, so that a page offers it: nobody
   * signs for twice, answers what was not asked, closes what they did themselves, or ends what has
   * open children.
   */
  public static boolean isOfUse(Matter matter, Verb verb, Scene scene) {
    Part part = Serving.part(matter, verb, scene);
    boolean useful = part != null && Serving.isOfUse(matter, verb, part);
    boolean doer = matter.doers().contains(scene.actor().person());
    return switch (verb) {
      case ACCEPT, REPORT, CORRECT, SUBMIT -> useful;
      case ATTACH -> useful || part == null;
      case AMEND, DISPATCH -> !matter.wasDispatched();
      case REASSIGN -> matter.wasDispatched();
      case ARBITRATE -> matter.asks().reassignment() != null;
      case ASK_REASSIGN -> !matter.asks().arbitrated() && matter.asks().reassignment() == null;
      case ASK_EXTENSION -> matter.asks().extension() == null && !isPast(matter, scene);
      case GRANT_EXTENSION, REFUSE_EXTENSION -> matter.asks().extension() != null;
      case CLOSE, MERGE -> !doer && Conditions.open(scene.children()).isEmpty();
      case WITHDRAW -> Conditions.open(scene.children()).isEmpty();
      case RATE -> matter.parts().values().stream().anyMatch(p -> p.role() == Part.Role.CO);
      case DELEGATE,
          PLAN,
          CHANGE,
          SUSPEND,
          RESUME,
          RETURN,
          REOPEN,
          INSTRUCT,
          REMIND,
          SPLIT,
          HAND_OVER ->
          true;
    };
  }

  private static boolean isPast(Matter matter, Scene scene) {
    var due = matter.dates().dueOn();
    return due == null || scene.today().isAfter(due);
  }

  /** Whether the actor may only prepare this act, and a signer of the unit must sign it. */
  public static boolean needsSigner(Matter matter, Verb verb, Scene scene) {
    if (!verb.isSigned()) {
      return false;
    }
    Set<Capacity> held = Capacity.of(matter, verb, scene);
    Unit unit = scene.directory().findUnit(scene.actor().unit());
    return !held.contains(Capacity.SIGNER) && (unit == null || !unit.officersSend());
  }

  /** The matter in change, with those who did this act among its doers. */
  static MatterChange doneBy(Matter matter, Scene scene) {
    MatterChange change = matter.change().doer(scene.actor().person());
    UUID preparer = scene.preparedBy();
    return preparer == null ? change : change.doer(preparer);
  }
}
