package io.wutong.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan as arrays, renumbered so that every task stands behind its predecessors: its number here
 * is its <em>position</em>. A pass then walks through memory from one end to the other.
 *
 * <p>Time is counted in <em>slots</em>: days, or hours if the whole plan is in hours.
 */
final class Network {
  private static final int HOURS_PER_DAY = 24;

  final int size;

  /** Place in the plan's list by position, and position by place. */
  final int[] taskAt;

  final int[] positionOf;

  /** Predecessors (positions) and lags of position p: {@code edges.first[p]} and on. */
  final Edges edges;

  /** Duration in slots by position. */
  final int[] duration;

  /** By position: whether duration and lags count working days only. */
  final boolean[] working;

  /**
   * By position: a milestone with nothing but such milestones before it, in a plan of days. It
   * falls on the morning of a day; every other milestone on the evening.
   */
  final boolean[] opening;

  final boolean anyOpening;

  private Network(List<Task> tasks, Edges edges, Resolution resolution) {
    this.size = tasks.size();
    this.taskAt = order(tasks, edges);
    this.positionOf = new int[size];
    for (int p = 0; p < size; p++) {
      positionOf[taskAt[p]] = p;
    }
    this.edges = renumbered(edges);
    this.duration = new int[size];
    this.working = new boolean[size];
    this.opening = new boolean[size];
    boolean any = false;
    for (int p = 0; p < size; p++) {
      Task task = tasks.get(taskAt[p]);
      duration[p] = slots(task.duration(), task.unit(), resolution);
      working[p] = task.unit() == DurationUnit.WORKING_DAY;
      opening[p] = resolution == Resolution.DAY && duration[p] == 0 && onlyOpeningBefore(p);
      any |= opening[p];
    }
    this.anyOpening = any;
  }

  static Network of(List<Task> tasks, Edges edges, Resolution resolution) {
    return new Network(tasks, edges, resolution);
  }

  /** An amount in slots: hours are rounded up to whole days unless the whole plan is in hours. */
  static int slots(int amount, DurationUnit unit, Resolution resolution) {
    boolean round = unit == DurationUnit.HOUR && resolution == Resolution.DAY;
    return round ? Math.ceilDiv(amount, HOURS_PER_DAY) : amount;
  }

  /** How much of the unit the slots hold: the reverse of {@link #slots}. */
  static int amount(int slots, DurationUnit unit, Resolution resolution) {
    boolean round = unit == DurationUnit.HOUR && resolution == Resolution.DAY;
    return round ? slots * HOURS_PER_DAY : slots;
  }

  private boolean onlyOpeningBefore(int p) {
    for (int e = edges.first[p]; e < edges.first[p + 1]; e++) {
      if (!opening[edges.predecessor[e]] || edges.lag[e] > 0) {
        return false;
      }
    }
    return true;
  }

  private Edges renumbered(Edges given) {
    int[] first = new int[size + 1];
    int[] predecessor = new int[given.predecessor.length];
    int[] lag = new int[given.lag.length];
    int at = 0;
    for (int p = 0; p < size; p++) {
      int task = taskAt[p];
      for (int e = given.first[task]; e < given.first[task + 1]; e++) {
        predecessor[at] = positionOf[given.predecessor[e]];
        lag[at++] = given.lag[e];
      }
      first[p + 1] = at;
    }
    return new Edges(first, predecessor, lag);
  }

  private static int[] order(List<Task> tasks, Edges edges) {
    int n = tasks.size();
    int[] order = new int[n];
    if (edges.isSorted()) {
      for (int i = 0; i < n; i++) {
        order[i] = i;
      }
      return order;
    }
    Edges turned = edges.turned();
    int[] waiting = new int[n];
    int tail = 0;
    for (int i = 0; i < n; i++) {
      waiting[i] = edges.first[i + 1] - edges.first[i];
      if (waiting[i] == 0) {
        order[tail++] = i;
      }
    }
    for (int head = 0; head < tail; head++) {
      int done = order[head];
      for (int e = turned.first[done]; e < turned.first[done + 1]; e++) {
        if (--waiting[turned.predecessor[e]] == 0) {
          order[tail++] = turned.predecessor[e];
        }
      }
    }
    if (tail < n) {
      throw new PlanException(List.of(cycle(tasks, edges, waiting)));
    }
    return order;
  }

  /** Walks from a waiting task to a waiting predecessor until a task comes up again. */
  private static PlanProblem.Cycle cycle(List<Task> tasks, Edges edges, int[] waiting) {
    int[] seenAt = new int[tasks.size()];
    List<Integer> walk = new ArrayList<>();
    int task = 0;
    while (waiting[task] == 0) {
      task++;
    }
    while (seenAt[task] == 0) {
      walk.add(task);
      seenAt[task] = walk.size();
      int e = edges.first[task];
      while (waiting[edges.predecessor[e]] == 0) {
        e++;
      }
      task = edges.predecessor[e];
    }
    List<Integer> loop = new ArrayList<>(walk.subList(seenAt[task] - 1, walk.size()));
    loop.add(task);
    return new PlanProblem.Cycle(loop.reversed().stream().map(i -> tasks.get(i).id()).toList());
  }
}
