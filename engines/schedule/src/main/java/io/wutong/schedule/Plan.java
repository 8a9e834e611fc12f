package io.wutong.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tasks and what comes after what, checked: every id is unique, every predecessor exists, no task
 * waits for itself. Immutable and safe for threads.
 */
public final class Plan {
  /** Most tasks that a plan may have. */
  public static final int TASKS_MAX = 1_000_000;

  /** Most problems that are listed before checking stops. */
  public static final int PROBLEMS_MAX = 20;

  private final List<Task> tasks;
  private final Map<String, Integer> indexOf;
  private final Resolution resolution;
  private final Network network;

  private Plan(
      List<Task> tasks, Map<String, Integer> indexOf, Resolution resolution, Network network) {
    this.tasks = tasks;
    this.indexOf = indexOf;
    this.resolution = resolution;
    this.network = network;
  }

  /**
   * Checks the tasks and makes a plan of them.
   *
   * @throws PlanException with every problem found: no tasks or too many, an id given twice, an
   *     unknown predecessor, a cycle (named by its path)
   */
  public static Plan of(List<Task> tasks) {
    List<Task> copy = List.copyOf(tasks);
    if (copy.isEmpty() || copy.size() > TASKS_MAX) {
      throw new PlanException(List.of(new PlanProblem.BadSize(copy.size())));
    }
    List<PlanProblem> problems = new ArrayList<>();
    Map<String, Integer> indexOf = index(copy, problems);
    Resolution resolution =
        copy.stream().allMatch(task -> task.unit() == DurationUnit.HOUR)
            ? Resolution.HOUR
            : Resolution.DAY;
    Edges edges = Edges.of(copy, indexOf, resolution, problems);
    if (!problems.isEmpty()) {
      throw new PlanException(problems);
    }
    return new Plan(copy, indexOf, resolution, Network.of(copy, edges, resolution));
  }

  private static Map<String, Integer> index(List<Task> tasks, List<PlanProblem> problems) {
    Map<String, Integer> indexOf = HashMap.newHashMap(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      Integer first = indexOf.putIfAbsent(tasks.get(i).id(), i);
      if (first != null && problems.size() < PROBLEMS_MAX) {
        problems.add(new PlanProblem.DuplicateId(tasks.get(i).id(), first, i));
      }
    }
    return indexOf;
  }

  /** The tasks in the order in which they were given. */
  public List<Task> tasks() {
    return tasks;
  }

  /** DAY, or HOUR if every task is counted in hours. */
  public Resolution resolution() {
    return resolution;
  }

  /**
   * Place of a task in the list, from 0.
   *
   * @throws IllegalArgumentException if the plan has no such task
   */
  public int indexOf(String id) {
    Integer index = indexOf.get(id);
    if (index == null) {
      throw new IllegalArgumentException(
          "The plan has no task '%s'.\nMaybe it belongs to another plan.".formatted(id));
    }
    return index;
  }

  Network network() {
    return network;
  }
}
