package io.wutong.kernel.ledger.model;

import java.time.LocalDate;
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
