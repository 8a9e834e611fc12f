package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.MatterPlan.PlanRepair;
import io.wutong.kernel.packs.NodeTemplate;
import io.wutong.schedule.DurationUnit;
import io.wutong.schedule.Plan;
import io.wutong.schedule.Predecessor;
import io.wutong.schedule.Repair;
import io.wutong.schedule.Schedule;
import io.wutong.schedule.Scheduling;
import io.wutong.schedule.Task;
import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 倒排工期: a matter's steps, scheduled backward from the date in force by the schedule engine. */
public final class Planning {

  private static final int NODES_MAX = 500;
  private static final int REPAIRS_MAX = 6;

  private Planning() {}

  /** The kind's usual steps, not yet dated. */
  static List<PlanNode> template(List<NodeTemplate> nodes) {
    return nodes.stream()
        .map(n ->
            PlanNode.undated(n.id(), n.title().zh(), n.duration(), n.unit(), n.after(), n.lag()))
        .toList();
  }

  /** A unit's own steps, not yet dated; steps that were done stay done. */
  public static List<PlanNode> own(List<Act.Step> steps, List<PlanNode> before) {
    Map<String, LocalDate> done = new HashMap<>();
    before.stream()
        .filter(node -> node.doneOn() != null)
        .forEach(node -> done.put(node.id(), node.doneOn()));
    return steps.stream()
        .map(s ->
            PlanNode.undated(s.id(), s.title(), s.duration(), s.unit(), s.after(), s.lag())
                .done(done.get(s.id())))
        .toList();
  }

  /**
   * The steps with their dates and the verdict.
   *
   * @throws io.wutong.schedule.PlanException for a cycle, a dangling or double id, a bad duration
   * @throws IllegalArgumentException for an unknown unit, or more than 500 steps
   */
  public static MatterPlan dated(
      List<PlanNode> nodes, WorkdayCalendar calendar, LocalDate start, LocalDate due) {
    if (nodes.isEmpty()) {
      return MatterPlan.NONE;
    }
    if (nodes.size() > NODES_MAX) {
      throw new IllegalArgumentException(
          "%d steps are more than the %d allowed.\nMaybe delegate parts of it."
              .formatted(nodes.size(), NODES_MAX));
    }
    Schedule schedule = Scheduling.solve(Plan.of(tasks(nodes)), calendar, start, due);
    return new MatterPlan(
        nodes.stream().map(node -> dated(node, schedule)).toList(),
        start,
        due,
        schedule.feasible(),
        schedule.shortBy(),
        schedule.chain(),
        schedule.repairs().stream().limit(REPAIRS_MAX).map(Planning::repair).toList(),
        schedule.unpublishedYears());
  }

  /** The same plan where other days are worked. */
  static MatterPlan redated(MatterPlan plan, WorkdayCalendar calendar) {
    LocalDate start = plan.start();
    LocalDate due = plan.due();
    return start == null || due == null ? plan : dated(plan.nodes(), calendar, start, due);
  }

  private static List<Task> tasks(List<PlanNode> nodes) {
    return nodes.stream()
        .map(n ->
            new Task(
                n.id(),
                n.title(),
                n.duration(),
                DurationUnit.of(n.unit()),
                n.after().stream().map(id -> new Predecessor(id, n.lag())).toList()))
        .toList();
  }

  private static PlanNode dated(PlanNode n, Schedule schedule) {
    var node = schedule.node(n.id());
    return new PlanNode(
        n.id(),
        n.title(),
        n.duration(),
        n.unit(),
        n.after(),
        n.lag(),
        node.earliestStart(),
        node.earliestFinish(),
        node.latestStart(),
        node.latestFinish(),
        node.slack(),
        n.doneOn());
  }

  private static PlanRepair repair(Repair repair) {
    int cost = repair.effect().cost();
    int left = repair.effect().shortAfter();
    return switch (repair) {
      case Repair.Shorten r -> new PlanRepair(r.kind(), r.id(), null, null, cost, left);
      case Repair.RunBeside r -> new PlanRepair(r.kind(), r.second(), r.first(), null, cost, left);
      case Repair.StartEarlier r -> new PlanRepair(r.kind(), null, null, r.newStart(), cost, left);
      case Repair.MoveDue r -> new PlanRepair(r.kind(), null, null, r.newDue(), cost, left);
    };
  }
}
