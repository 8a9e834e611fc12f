package io.wutong.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The predecessors of every task as indices, in compressed rows: those of task i stand at {@code
 * first[i]} to {@code first[i + 1] - 1}. Lags are in slots (see {@link Network}).
 */
final class Edges {
  final int[] first;
  final int[] predecessor;
  final int[] lag;

  Edges(int[] first, int[] predecessor, int[] lag) {
    this.first = first;
    this.predecessor = predecessor;
    this.lag = lag;
  }

  /** Resolves ids; those that cannot be resolved are added to the problems. */
  static Edges of(
      List<Task> tasks,
      Map<String, Integer> indexOf,
      Resolution resolution,
      List<PlanProblem> problems) {
    int[] first = new int[tasks.size() + 1];
    for (int i = 0; i < tasks.size(); i++) {
      first[i + 1] = Math.addExact(first[i], tasks.get(i).after().size());
    }
    int[] predecessor = new int[first[tasks.size()]];
    int[] lag = new int[predecessor.length];
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      int at = first[i];
      for (Predecessor before : task.after()) {
        Integer index = indexOf.get(before.id());
        if (index != null) {
          predecessor[at] = index;
          lag[at] = Network.slots(before.lag(), task.unit(), resolution);
        } else if (problems.size() < Plan.PROBLEMS_MAX) {
          List<String> nearest = NearestId.of(before.id(), indexOf.keySet());
          problems.add(new PlanProblem.UnknownPredecessor(i, task.id(), before.id(), nearest));
        }
        at++;
      }
    }
    return new Edges(first, predecessor, lag);
  }

  /** Whether every task stands behind its predecessors, so that no sorting is needed. */
  boolean isSorted() {
    for (int i = 0; i + 1 < first.length; i++) {
      for (int e = first[i]; e < first[i + 1]; e++) {
        if (predecessor[e] >= i) {
          return false;
        }
      }
    }
    return true;
  }

  /** For every task its successors, in compressed rows; lags are left out. */
  Edges turned() {
    int n = first.length - 1;
    int[] start = new int[n + 1];
    for (int p : predecessor) {
      start[p + 1]++;
    }
    for (int i = 0; i < n; i++) {
      start[i + 1] += start[i];
    }
    int[] next = Arrays.copyOf(start, n);
    int[] successor = new int[predecessor.length];
    for (int i = 0; i < n; i++) {
      for (int e = first[i]; e < first[i + 1]; e++) {
        successor[next[predecessor[e]]++] = i;
      }
    }
    return new Edges(start, successor, new int[0]);
  }
}
