package io.wutong.kernel.ledger.model;

import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 计划: a matter's steps with the engine's answer, stored so that showing it computes nothing and
 * replaying the journal asks no engine.
 *
 * @param nodes the steps in their order
 * @param start the day from which it was scheduled
 * @param due the day by which all must be done
 * @param feasible whether it can be
 * @param shortBy by how many working days it cannot
 * @param chain the steps that make it so, in order
 * @param repairs what would help, cheapest first
 * @param unpublishedYears years whose holidays nobody has published yet
 */
public record MatterPlan(
    List<PlanNode> nodes,
    @Nullable LocalDate start,
    @Nullable LocalDate due,
    boolean feasible,
    int shortBy,
    List<String> chain,
    List<PlanRepair> repairs,
    List<Integer> unpublishedYears) {

  /** Nothing planned. */
  public static final MatterPlan NONE = undated(List.of());

  public MatterPlan {
    nodes = List.copyOf(nodes);
    chain = List.copyOf(chain);
    repairs = List.copyOf(repairs);
    unpublishedYears = List.copyOf(unpublishedYears);
  }

  static MatterPlan undated(List<PlanNode> nodes) {
    return new MatterPlan(nodes, null, null, true, 0, List.of(), List.of(), List.of());
  }

  MatterPlan with(List<PlanNode> next) {
    return new MatterPlan(next, start, due, feasible, shortBy, chain, repairs, unpublishedYears);
  }

  /**
   * A plan under way, on a day.
   *
   * @param overdue the steps whose latest day is past and that nobody said are done
   * @param shortBy by how many working days the rest is too long, even if all of these were done
   *     that day; 0 while it fits
   */
  public record UnderWay(List<String> overdue, int shortBy) {
    public UnderWay {
      overdue = List.copyOf(overdue);
    }
  }

  /**
   * How it stands on a day: the verdict is of the day on which it was made, and a step that is late
   * since then moves all that waits for it. Only stored dates are compared with the day.
   */
  public UnderWay on(LocalDate day, WorkdayCalendar calendar) {
    List<String> overdue = new ArrayList<>();
    int late = 0;
    for (PlanNode node : nodes) {
      LocalDate latest = node.latestFinish();
      if (latest != null && node.doneOn() == null && latest.isBefore(day)) {
        overdue.add(node.id());
        late = Math.max(late, calendar.workdaysBetween(latest, day));
      }
    }
    return new UnderWay(overdue, late);
  }

  /**
   * What would help.
   *
   * @param kind {@code shorten}, {@code run-beside}, {@code start-earlier}, {@code move-due}
   * @param node the step that is shortened, or that begins together with {@code beside}
   * @param beside the step that {@code node} waits for now
   * @param on the new first or last day
   * @param cost by how many days something changes
   * @param shortAfter by how many working days it is still late then
   */
  public record PlanRepair(
      String kind,
      @Nullable String node,
      @Nullable String beside,
      @Nullable LocalDate on,
      int cost,
      int shortAfter) {}
}
