package io.wutong.kernel.supervision.model;

import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.packs.ClockRule;
import io.wutong.kernel.packs.ClockRule.Debtor;
import io.wutong.kernel.packs.ClockRule.Event;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.supervision.Clock;
import io.wutong.schedule.WorkdayCalendar;
import io.wutong.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which clocks an act starts, ends, pauses and lets go on. */
public final class Running {

  /** Events that each unit's part has for itself; the others happen to the whole matter. */
  private static final Set<Event> OF_A_PART =
      EnumSet.of(Event.DISPATCHED, Event.ACCEPTED, Event.SUBMITTED, Event.RETURNED);

  private final Matter after;
  private final Kind kind;
  private final WorkdayCalendar calendar;
  private final Instant at;
  private final List<Happening> happened;

  private Running(
      Matter after, Kind kind, WorkdayCalendar calendar, Instant at, List<Happening> happened) {
    this.after = after;
    this.kind = kind;
    this.calendar = calendar;
    this.at = at;
    this.happened = happened;
  }

  /** Whether an act can have anything to do with clocks at all. */
  public static boolean concerns(@Nullable Matter before, Matter after) {
    return before == null
        || before.state() != after.state()
        || !before.parts().keySet().equals(after.parts().keySet())
        || !before.verifier().equals(after.verifier())
        || !Happening.between(before, after).isEmpty();
  }

  /**
   * The clocks that an act changes or makes, each as it stands after it.
   *
   * @param open the matter's open clocks
   * @param at when the act held
   */
  public static List<Clock> after(
      List<Clock> open,
      @Nullable Matter before,
      Matter after,
      Kind kind,
      WorkdayCalendar calendar,
      Instant at) {
    var running = new Running(after, kind, calendar, at, Happening.between(before, after));
    List<Clock> changed = new ArrayList<>();
    for (Clock clock : open) {
      Clock next = running.next(clock);
      if (!next.equals(clock)) {
        changed.add(next);
      }
    }
    running.start(open, changed);
    return changed;
  }

  private Clock next(Clock clock) {
    ClockRule rule = rule(clock.rule());
    boolean isOwed = rule != null && debtors(rule.owes()).contains(clock.unit());
    if (rule != null && isOwed && happened(rule.until(), clock.unit(), rule.owes())) {
      return Ticking.ended(
          clock, at, at.isAfter(clock.due()) ? Clock.State.LATE : Clock.State.KEPT);
    }
    if (!isOwed || !after.state().isOpen()) {
      boolean late = isOwed && after.state() == State.CLOSED && at.isAfter(clock.due());
      boolean closing = isOwed && rule != null && rule.owes() == Debtor.VERIFIER;
      Clock.State missed = closing ? Clock.State.KEPT : Clock.State.DROPPED;
      return Ticking.ended(clock, at, late ? Clock.State.LATE : missed);
    }
    if (after.state() == State.SUSPENDED) {
      return Ticking.paused(clock, at);
    }
    return Ticking.goesOn(clock, at, calendar);
  }

  private void start(List<Clock> open, List<Clock> changed) {
    if (!after.state().isOpen() || after.state() == State.PROPOSED) {
      return;
    }
    for (ClockRule rule : kind.clocks()) {
      if (!after.content().fields().entrySet().containsAll(rule.when().entrySet())) {
        continue;
      }
      for (UUID unit : debtors(rule.owes())) {
        boolean runs =
            open.stream().anyMatch(c -> c.rule().equals(rule.id()) && c.unit().equals(unit))
                && changed.stream().noneMatch(c -> isEnded(c, rule, unit));
        if (!runs && happened(rule.from(), unit, rule.owes())) {
          changed.add(started(rule, unit));
        }
      }
    }
  }

  private static boolean isEnded(Clock clock, ClockRule rule, UUID unit) {
    return clock.rule().equals(rule.id()) && clock.unit().equals(unit) && !clock.state().isOpen();
  }

  private Clock started(ClockRule rule, UUID unit) {
    String key = "%s/%d/%s/%s".formatted(after.id(), after.version(), rule.id(), unit);
    Instant due = Deadline.after(at, rule.within(), calendar);
    return new Clock(
        Ids.named("clock", key),
        1,
        after.id(),
        rule.id(),
        rule.title(),
        rule.clause(),
        unit,
        rule.within(),
        rule.climbs(),
        at,
        at,
        rule.within(),
        due,
        Clock.State.RUNNING,
        null,
        due,
        null,
        List.of());
  }

  private @Nullable ClockRule rule(String id) {
    return kind.clocks().stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
  }

  private List<UUID> debtors(Debtor debtor) {
    UUID lead = after.leadUnit();
    return switch (debtor) {
      case LEAD -> lead == null ? List.of() : List.of(lead);
      case UNITS -> after.parts().values().stream().map(part -> part.unit()).toList();
      case VERIFIER -> List.of(after.verifier());
    };
  }

  private boolean happened(Event event, UUID unit, Debtor debtor) {
    boolean ofPart = OF_A_PART.contains(event) && debtor != Debtor.VERIFIER;
    return happened.stream()
        .filter(happening -> happening.event() == event)
        .anyMatch(happening -> ofPart ? unit.equals(happening.unit()) : isOfMatter(happening));
  }

  /** A verifier's clock may well start with the dispatch, which happens to each part. */
  private static boolean isOfMatter(Happening happening) {
    return happening.unit() == null || happening.event() == Event.DISPATCHED;
  }
}
