package io.wutong.kernel.ledger.model;

import io.wutong.kernel.lights.Course;
import io.wutong.kernel.lights.Course.Step;
import io.wutong.kernel.lights.Share;
import io.wutong.kernel.lights.Turning;
import io.wutong.kernel.lights.Turns;
import io.wutong.kernel.lights.Watched;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.PaceRule;
import io.wutong.schedule.WorkdayCalendar;
import io.wutong.shared.time.ProductClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 灯: constant between acts. After each act, whatever it was, the days on which the light will turn
 * are asked for and kept; showing it compares those with a day.
 */
final class Lights {

  private static final Set<State> BURNING =
      EnumSet.of(State.DISPATCHED, State.ACCEPTED, State.SUBMITTED);

  // A day has 7 parts of an hour of 8 hours; of 7 calendar days 5 are worked.
  private static final int WEIGHT_WORKDAY = 56;
  private static final int WEIGHT_DAY = 40;
  private static final int WEIGHT_HOUR = 7;

  private Lights() {}

  /** The matter with the days on which its light turns from here on. */
  static Matter lit(Matter matter, Kind kind, WorkdayCalendar calendar) {
    LocalDate due = matter.dates().dueOn();
    if (due == null || !BURNING.contains(matter.state())) {
      return matter.lit(matter.dates().unlit(), Grounds.NONE);
    }
    Course pace = pace(matter, due, kind);
    Turns turns = Turning.of(watched(matter, due, pace), kind.lights(), calendar);
    return matter.lit(matter.dates().lit(turns), new Grounds(turns.grounds(), pace));
  }

  private static Watched watched(Matter matter, LocalDate due, @Nullable Course pace) {
    List<Step> steps = steps(matter);
    Course course = pace;
    if (course == null) {
      LocalDate after = handedOut(matter, due);
      course = steps.isEmpty() ? Course.byWorkdays(after, due) : Course.bySteps(after, steps);
    }
    return new Watched(
        handedOut(matter, due), due, steps, course, reached(matter, steps, pace != null));
  }

  /** A plan that cannot be kept is nobody's plan: what it says of dates is not held against one. */
  private static List<Step> steps(Matter matter) {
    MatterPlan plan = matter.plan();
    boolean dated = plan.nodes().stream().allMatch(node -> node.latestFinish() != null);
    if (!plan.feasible() || !dated) {
      return List.of();
    }
    boolean handedIn = matter.state() == State.SUBMITTED;
    List<Step> steps =
        plan.nodes().stream()
            .map(node ->
                new Step(
                    node.title(),
                    Objects.requireNonNull(node.latestFinish()),
                    weight(node),
                    handedIn || node.doneOn() != null))
            .toList();
    return steps.stream().anyMatch(step -> step.weight() > 0) ? steps : List.of();
  }

  /** A step weighs as much as it takes. */
  private static long weight(PlanNode node) {
    return node.duration()
        * (long)
            switch (node.unit()) {
              case "wd" -> WEIGHT_WORKDAY;
              case "d" -> WEIGHT_DAY;
              default -> WEIGHT_HOUR;
            };
  }

  /** How much is done; null where neither a figure, nor steps, nor a percentage says so. */
  private static @Nullable Share reached(Matter matter, List<Step> steps, boolean byTarget) {
    if (matter.state() == State.SUBMITTED) {
      return Share.percent(100);
    }
    Target target = matter.content().target();
    if (byTarget && target != null) {
      return target.reached(matter.progress().said());
    }
    Integer said = matter.progress().said();
    Share percent = said == null ? null : Share.percent(said);
    if (steps.isEmpty()) {
      return percent;
    }
    long done = steps.stream().filter(Step::done).mapToLong(Step::weight).sum();
    Share ticked = Share.of(done, steps.stream().mapToLong(Step::weight).sum());
    return percent == null ? ticked : percent.or(ticked);
  }

  /** The course of a matter's figure; null without one, and for a rate without quarters. */
  private static @Nullable Course pace(Matter matter, LocalDate due, Kind kind) {
    Target target = matter.content().target();
    if (target == null || new BigDecimal(target.value()).signum() <= 0) {
      return null;
    }
    PaceRule rule = kind.pace();
    LocalDate after =
        switch (rule.from()) {
          case DISPATCH -> handedOut(matter, due);
          case YEAR_START -> LocalDate.of(due.getYear(), 1, 1).minusDays(1);
        };
    List<BigDecimal> quarters =
        rule.quarters().stream()
            .map(field -> matter.content().fields().getOrDefault(field, ""))
            .filter(figure -> !figure.isBlank())
            .map(figure -> new BigDecimal(figure.strip()))
            .toList();
    if (!quarters.isEmpty() && quarters.size() == rule.quarters().size()) {
      return Course.byQuarters(after, due, quarters, new BigDecimal(target.value()));
    }
    // It does not add up while the time runs.
    if (target.isRate()) {
      return null;
    }
    return switch (rule.by()) {
      case MONTHS -> Course.byMonths(after, due);
      case WORKDAYS -> Course.byWorkdays(after, due);
    };
  }

  private static LocalDate handedOut(Matter matter, LocalDate due) {
    Instant at = matter.dates().dispatchedAt();
    return at == null ? due : ProductClock.day(at);
  }
}
