package io.wutong.kernel.ledger.model;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.packs.NodeTemplate;
import io.wutong.schedule.DurationUnit;
import io.wutong.schedule.Plan;
import io.wutong.schedule.Predecessor;
import io.wutong.schedule.Schedule;
import io.wutong.schedule.Scheduling;
import io.wutong.schedule.Task;
import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 倒排工期: a matter's steps, scheduled backward from the date in force by the schedule engine. */
public final class Planning {

  private Planning() {}

  /** The kind's usual steps, not yet dated. */
  static List<PlanNode> template(List<NodeTemplate> nodes) {
    return nodes.stream()
        .map(
            n ->
                undated(
                    n.id(), n.title().zh(), n.duration(), n.unit(), n.after(), n.lag(), null))
        .toList();
  }

  /** A unit's own steps, not yet dated; steps that were done stay done. */
  static List<PlanNode> own(List<Act.Step> steps, List<PlanNode> before) {
    Map<String, LocalDate> done = new HashMap<>();
    before.forEach(
        node -> {
          if (node.doneOn() != null) {
            done.put(node.id(), node.doneOn());
          }
        });
    return steps.stream()
        .map(
            s ->
                undated(
                    s.id(), s.title(), s.duration(), s.unit(), s.after(), s.lag(),
                    done.get(s.id())))
        .toList();
  }

  /**
   * The steps with the latest dates that keep the due date.
   *
   * @throws io.wutong.schedule.PlanException for a cycle, a dangling or double id, a bad duration
   */
  static List<PlanNode> dated(
      List<PlanNode> nodes, WorkdayCalendar calendar, LocalDate start, LocalDate due) {
    if (nodes.isEmpty()) {
      return nodes;
    }
    Schedule schedule = solve(nodes, calendar, start, due);
    List<PlanNode> dated = new ArrayList<>();
    for (PlanNode n : nodes) {
      var node = schedule.node(n.id());
      dated.add(
          new PlanNode(
              n.id(), n.title(), n.duration(), n.unit(), n.after(), n.lag(), node.latestStart(),
              node.latestFinish(), node.slack(), n.doneOn()));
    }
    return dated;
  }

  /** The whole answer: earliest and latest dates, verdict, chain, repairs. */
  public static Schedule solve(
      List<PlanNode> nodes, WorkdayCalendar calendar, LocalDate start, LocalDate due) {
    List<Task> tasks =
        nodes.stream()
            .map(
                n ->
                    new Task(
                        n.id(),
                        n.title(),
                        n.duration(),
                        DurationUnit.of(n.unit()),
                        n.after().stream().map(id -> new Predecessor(id, n.lag())).toList()))
            .toList();
    return Scheduling.solve(Plan.of(tasks), calendar, start, due);
  }

  private static PlanNode undated(
      String id,
      String title,
      int duration,
      String unit,
      List<String> after,
      int lag,
      @Nullable LocalDate doneOn) {
    return new PlanNode(id, title, duration, unit, after, lag, null, null, 0, doneOn);
  }
}
