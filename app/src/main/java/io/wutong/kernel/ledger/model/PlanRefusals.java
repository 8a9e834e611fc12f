package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.schedule.PlanException;
import io.wutong.schedule.PlanProblem;
import io.wutong.shared.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a plan cannot be made, in the words of whoever made it: by the titles of its steps. */
public final class PlanRefusals {

  private static final String ARROW = " → ";

  private PlanRefusals() {}

  /** The refusal of a plan that the engine did not take. */
  public static Refusal of(IllegalArgumentException problem, List<Act.Step> steps) {
    if (!(problem instanceof PlanException plan)) {
      return impossible(String.valueOf(problem.getMessage()));
    }
    Map<String, String> titles =
        steps.stream().collect(Collectors.toMap(Act.Step::id, Act.Step::title, (one, two) -> one));
    return switch (plan.problems().getFirst()) {
      case PlanProblem.Cycle cycle ->
          Refusal.badInput("plan-cycle").with("steps", path(cycle.path(), titles));
      case PlanProblem.UnknownPredecessor unknown ->
          Refusal.badInput("plan-unknown-step")
              .with("step", title(unknown.id(), titles))
              .with("after", unknown.predecessor());
      case PlanProblem.DuplicateId twice ->
          Refusal.badInput("plan-step-twice")
              .with("step", title(twice.id(), titles))
              .with("first", twice.first() + 1)
              .with("second", twice.second() + 1);
      case PlanProblem.OutOfCalendar out ->
          Refusal.badInput("plan-out-of-calendar").with("step", title(out.id(), titles));
      case PlanProblem.BadTask bad ->
          Refusal.badInput("plan-bad-step").with("step", title(bad.id(), titles));
      case PlanProblem.BadSize size -> impossible(size.text());
    };
  }

  private static Refusal impossible(String text) {
    return Refusal.badInput("plan-impossible").with("problem", text);
  }

  private static String path(List<String> ids, Map<String, String> titles) {
    return ids.stream().map(id -> title(id, titles)).collect(Collectors.joining(ARROW));
  }

  private static String title(String id, Map<String, String> titles) {
    String title = titles.getOrDefault(id, "");
    return title.isBlank() ? id : title;
  }
}
