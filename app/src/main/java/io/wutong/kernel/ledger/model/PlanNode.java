package io.wutong.kernel.ledger.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 节点: one dated step of a matter's plan.
 *
 * @param id its id in the plan
 * @param title what is done
 * @param duration how long, in {@code unit}
 * @param unit {@code wd} working days, {@code d} calendar days, {@code h} hours
 * @param after the nodes that must be finished first
 * @param lag how long after their finish, in {@code unit}
 * @param earliestStart the earliest that it can begin
 * @param earliestFinish the earliest that it can be finished
 * @param latestStart the latest start that keeps the date
 * @param latestFinish the latest finish that keeps the date
 * @param slack working days to spare; negative when the date cannot be kept
 * @param doneOn when it was done
 */
public record PlanNode(
    String id,
    String title,
    int duration,
    String unit,
    List<String> after,
    int lag,
    @Nullable LocalDate earliestStart,
    @Nullable LocalDate earliestFinish,
    @Nullable LocalDate latestStart,
    @Nullable LocalDate latestFinish,
    int slack,
    @Nullable LocalDate doneOn) {

  public PlanNode {
    after = List.copyOf(after);
  }

  /** A step without dates. */
  public static PlanNode undated(
      String id, String title, int duration, String unit, List<String> after, int lag) {
    return new PlanNode(id, title, duration, unit, after, lag, null, null, null, null, 0, null);
  }

  PlanNode done(@Nullable LocalDate on) {
    return new PlanNode(
        id,
        title,
        duration,
        unit,
        after,
        lag,
        earliestStart,
        earliestFinish,
        latestStart,
        latestFinish,
        slack,
        on);
  }
}
