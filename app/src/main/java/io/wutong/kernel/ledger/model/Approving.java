package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.Part.Role;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What needs somebody's approval: dispatch, reassignment, change, extension, suspension. */
final class Approving {

  private Approving() {}

  static Decision amend(Matter matter, Act.Amend act, Scene scene) {
    if (matter.wasDispatched()) {
      return Decision.no(Refusal.of("amend-after-dispatch"));
    }
    Content content = matter.content();
    Target target = act.target() == null ? content.target() : Sharing.target(act.target());
    Refusal bad = Sharing.checkWords(act.title(), act.content(), act.target());
    if (bad == null && act.fields() != null) {
      bad = Fields.checkKnown(scene.kind(), act.fields());
    }
    if (bad != null) {
      return Decision.no(bad);
    }
    UUID verifier = Objects.requireNonNullElse(act.verifier(), matter.verifier());
    LocalDate promised = act.promisedOn() == null ? matter.dates().promisedOn() : act.promisedOn();
    List<Part> parts = parts(matter, act.lead(), act.co(), promised);
    Refusal units = checkUnits(parts, verifier, scene);
    if (units != null) {
      return Decision.no(units);
    }
    UUID campaign = act.campaign() == null ? matter.origin().campaign() : act.campaign();
    return Decision.done(
        matter
            .change()
            .content(reworded(content, act.title(), act.content(), target).with(act.fields()))
            .verifier(verifier)
            .parts(parts)
            .origin(matter.origin().in(campaign))
            .dates(Dates.wished(promised)));
  }

  static Decision reassign(
      Matter matter, UUID lead, List<UUID> co, Scene scene, boolean arbitrated) {
    if (!matter.wasDispatched()) {
      return Decision.no(Refusal.of("reassign-before-dispatch"));
    }
    List<Part> parts = parts(matter, lead, co, matter.dates().dueOn());
    Refusal bad = checkUnits(parts, matter.verifier(), scene);
    if (bad != null) {
      return Decision.no(bad);
    }
    boolean sameLead = lead.equals(matter.leadUnit());
    Part was = matter.part(lead);
    State next = sameLead && was != null && was.isAccepted() ? State.ACCEPTED : State.DISPATCHED;
    Asks asks = arbitrated ? matter.asks().settled() : matter.asks().reassignment(null);
    return Decision.done(matter.change().state(next).parts(parts).asks(asks.extension(null)));
  }

  static Decision change(Matter matter, Act.Change act, Scene scene) {
    if (act.reason().isBlank() || act.basis().isBlank()) {
      return Decision.no(Refusal.badInput("basis-missing"));
    }
    Content content = matter.content();
    Refusal bad = Sharing.checkWords(act.title(), act.content(), act.target());
    if (bad == null) {
      bad = Fields.checkChange(scene.kind(), content, act.fields());
    }
    if (bad != null) {
      return Decision.no(bad);
    }
    UUID verifier = Objects.requireNonNullElse(act.verifier(), matter.verifier());
    List<Part> parts = parts(matter, act.lead(), act.co(), matter.dates().dueOn());
    Refusal units = checkUnits(parts, verifier, scene);
    if (units != null) {
      return Decision.no(units);
    }
    boolean newLead = act.lead() != null && !act.lead().equals(matter.leadUnit());
    State next = newLead ? State.DISPATCHED : matter.state();
    UUID campaign = act.campaign() == null ? matter.origin().campaign() : act.campaign();
    Target target = target(content.target(), act.target());
    Content now = reworded(content, act.title(), act.content(), target).with(act.fields());
    MatterChange change =
        matter
            .change()
            .state(next)
            .content(now)
            .verifier(verifier)
            .parts(parts)
            .origin(matter.origin().in(campaign));
    return changesSomething(matter, change.done())
        ? Decision.done(change)
        : Decision.no(Refusal.badInput("change-nothing"));
  }

  private static boolean changesSomething(Matter before, Matter after) {
    return !after.content().equals(before.content())
        || !after.parts().equals(before.parts())
        || !after.verifier().equals(before.verifier())
        || !after.origin().equals(before.origin());
  }

  private static @Nullable Target target(@Nullable Target before, Act.@Nullable Figure wanted) {
    if (wanted == null) {
      return before;
    }
    Target next = Sharing.target(wanted);
    return before == null ? next : before.becomes(next);
  }

  static Decision grantExtension(Matter matter, Act.GrantExtension act, Scene scene) {
    Asks.Extension asked = matter.asks().extension();
    LocalDate due = matter.dates().dueOn();
    if (asked == null || due == null) {
      return Decision.no(Refusal.of("no-extension-asked"));
    }
    if (act.basis().isBlank()) {
      return Decision.no(Refusal.badInput("basis-missing"));
    }
    LocalDate to = Objects.requireNonNullElse(act.to(), asked.to());
    Refusal bad = checkNewDue(to, due, scene);
    if (bad != null) {
      return Decision.no(bad);
    }
    MatterChange change =
        matter
            .change()
            .asks(matter.asks().extension(null))
            .plan(Planning.dated(matter.plan().nodes(), scene.calendar(), scene.today(), to))
            .dates(matter.dates().extended(to));
    matter.parts().values().forEach(part -> change.part(part.due(to)));
    return Decision.done(change);
  }

  static Decision refuseExtension(Matter matter, Scene scene) {
    if (matter.asks().extension() == null) {
      return Decision.no(Refusal.of("no-extension-asked"));
    }
    return Decision.done(matter.change().asks(matter.asks().extension(null)));
  }

  /** It is the newest reminder that waits for an answer; the acts remember the others. */
  static Decision remind(Matter matter, Act.Remind act, Scene scene) {
    if (act.words().isBlank()) {
      return Decision.no(Refusal.badInput("reason-missing"));
    }
    Asks.Reminder reminder =
        new Asks.Reminder(
            scene.actor().person(),
            scene.actor().unit(),
            scene.heldAt(),
            act.words().strip(),
            act.occasion());
    return Decision.done(matter.change().asks(matter.asks().reminder(reminder)));
  }

  static Decision suspend(Matter matter) {
    return Decision.done(
        matter.change().state(State.SUSPENDED).asks(matter.asks().suspended(matter.state())));
  }

  static Decision resume(Matter matter) {
    State before = Objects.requireNonNullElse(matter.asks().suspendedFrom(), State.ACCEPTED);
    return Decision.done(matter.change().state(before).asks(matter.asks().suspended(null)));
  }

  /** A new date is later than the one in force, not in the past, and not beyond the parent's. */
  static @Nullable Refusal checkNewDue(LocalDate to, LocalDate due, Scene scene) {
    if (!to.isAfter(due)) {
      return Refusal.of("extension-not-later").with("to", to).with("due", due);
    }
    return checkAgainstParent(to, scene);
  }

  static @Nullable Refusal checkAgainstParent(LocalDate date, Scene scene) {
    Scene.Relative parent = scene.parent();
    if (parent == null || parent.dueOn() == null || !date.isAfter(parent.dueOn())) {
      return null;
    }
    return Refusal.of("later-than-parent")
        .with("date", date)
        .with("number", parent.number())
        .with("due", parent.dueOn());
  }

  /** The parts under these units: a unit that stays keeps what it has done. */
  static List<Part> parts(
      Matter matter, @Nullable UUID lead, @Nullable List<UUID> co, @Nullable LocalDate due) {
    UUID leadUnit = lead == null ? matter.leadUnit() : lead;
    List<UUID> coUnits =
        co != null
            ? co
            : matter.parts().values().stream()
                .filter(part -> part.role() == Role.CO)
                .map(Part::unit)
                .filter(unit -> !unit.equals(leadUnit))
                .toList();
    List<Part> parts = new ArrayList<>();
    if (leadUnit != null) {
      parts.add(kept(matter, leadUnit, Role.LEAD, due));
    }
    coUnits.stream().distinct().forEach(unit -> parts.add(kept(matter, unit, Role.CO, due)));
    return parts;
  }

  private static Part kept(Matter matter, UUID unit, Role role, @Nullable LocalDate due) {
    Part was = matter.part(unit);
    return was != null && was.role() == role ? was.due(due) : Part.waiting(unit, role, due);
  }

  static @Nullable Refusal checkUnits(List<Part> parts, UUID verifier, Scene scene) {
    UUID lead = null;
    for (Part part : parts) {
      Unit unit = scene.directory().findUnit(part.unit());
      if (unit == null || !unit.on(scene.today())) {
        return Refusal.badInput("unknown-unit").with("unit", part.unit());
      }
      if (part.role() == Role.LEAD) {
        lead = part.unit();
      }
    }
    long distinct = parts.stream().map(Part::unit).distinct().count();
    if (distinct < parts.size()) {
      return Refusal.of("lead-is-co-unit");
    }
    Unit verifying = scene.directory().findUnit(verifier);
    if (verifying == null || !verifying.on(scene.today())) {
      return Refusal.badInput("unknown-unit").with("unit", verifier);
    }
    return verifier.equals(lead) ? Refusal.of("lead-verifies-itself") : null;
  }

  static Content reworded(
      Content content, @Nullable String title, @Nullable String text, @Nullable Target target) {
    return new Content(
        title == null ? content.title() : title.strip(),
        text == null ? content.text() : text.strip(),
        target,
        content.fields(),
        content.sensitivity(),
        content.readers());
  }
}
