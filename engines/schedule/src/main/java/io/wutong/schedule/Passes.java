package io.wutong.schedule;

import java.util.List;

/**
 * The forward and the backward pass over one network and calendar. Times are boundaries between
 * slots: a task takes the slots from its begin to the one before its end.
 *
 * <p>Going n working days on from a boundary and going n back from one are exact mirrors: the task
 * that begins no later than the backward answer ends no later than asked, and no later one does. So
 * "begins too late" and "makes the plan late" are the same thing, and repairs can be read off.
 */
final class Passes {
  private final Plan plan;
  private final Network network;
  private final int[] first;
  private final int[] predecessor;
  private final int[] lag;
  private final boolean[] working;
  private final int[] workdaysBefore;
  private final int[] workdays;
  private final int horizon;

  Passes(Plan plan, WorkdayCalendar calendar) {
    this.plan = plan;
    this.network = plan.network();
    this.first = network.edges.first;
    this.predecessor = network.edges.predecessor;
    this.lag = network.edges.lag;
    this.working = network.working;
    this.workdaysBefore = calendar.workdaysBeforeArray();
    this.workdays = calendar.workdaysArray();
    // In a plan of hours a slot is an hour and no task asks the calendar.
    this.horizon = WorkdayCalendar.DAYS * (plan.resolution() == Resolution.HOUR ? 24 : 1);
  }

  /** Earliest begin and end of the positions from {@code from} on; those before must be there. */
  void forward(int start, int from, int[] duration, int[] begin, int[] end) {
    for (int p = from; p < network.size; p++) {
      int earliest = start;
      for (int e = first[p]; e < first[p + 1]; e++) {
        int free = end[predecessor[e]];
        if (lag[e] > 0) {
          free = later(p, free, lag[e]);
        }
        if (free > earliest) {
          earliest = free;
        }
      }
      placeForward(p, earliest, duration[p], begin, end);
    }
  }

  /** Puts one position at the earliest boundary given. */
  void placeForward(int p, int earliest, int slots, int[] begin, int[] end) {
    if (working[p] && slots > 0) {
      int index = workdaysBefore[earliest];
      int last = index + slots - 1;
      if (last >= workdays.length) {
        throw outOfCalendar(p);
      }
      begin[p] = workdays[index];
      end[p] = workdays[last] + 1;
    } else {
      begin[p] = earliest;
      end[p] = earliest + slots;
      if (end[p] > horizon) {
        throw outOfCalendar(p);
      }
    }
  }

  /** The boundary from which a position may run if one predecessor ends at {@code end}. */
  int later(int p, int end, int slots) {
    if (!working[p] || slots == 0) {
      int free = end + slots;
      if (free > horizon) {
        throw outOfCalendar(p);
      }
      return free;
    }
    int last = workdaysBefore[end] + slots - 1;
    if (last >= workdays.length) {
      throw outOfCalendar(p);
    }
    return workdays[last] + 1;
  }

  /** Latest begin and end of every position so that all ends by the boundary {@code due}. */
  void backward(int due, int[] duration, int[] begin, int[] end) {
    for (int p = 0; p < network.size; p++) {
      end[p] = network.opening[p] ? due - 1 : due;
    }
    for (int p = network.size - 1; p >= 0; p--) {
      placeBackward(p, duration[p], begin, end);
      for (int e = first[p]; e < first[p + 1]; e++) {
        int bound = lag[e] > 0 ? earlier(p, begin[p], lag[e]) : begin[p];
        if (bound < end[predecessor[e]]) {
          end[predecessor[e]] = bound;
        }
      }
    }
  }

  private void placeBackward(int p, int slots, int[] begin, int[] end) {
    if (working[p] && slots > 0) {
      int index = (end[p] < 0 ? 0 : workdaysBefore[end[p]]) - slots;
      if (index < 0) {
        throw outOfCalendar(p);
      }
      begin[p] = workdays[index];
      end[p] = workdays[index + slots - 1] + 1;
    } else {
      begin[p] = end[p] - slots;
      if (begin[p] < 0) {
        throw outOfCalendar(p);
      }
    }
  }

  private int earlier(int p, int begin, int slots) {
    int bound = working[p] ? workdaysBefore[begin] - slots : begin - slots;
    if (bound < 0) {
      throw outOfCalendar(p);
    }
    return working[p] ? workdays[bound] : bound;
  }

  /**
   * The boundary at which the plan ends. An opening milestone on the start takes up the start's
   * day, although nothing is done in it.
   */
  int finish(int start, int[] end) {
    int finish = network.anyOpening ? start + 1 : start;
    for (int boundary : end) {
      finish = Math.max(finish, boundary);
    }
    return finish;
  }

  /**
   * Slack units from one boundary to another, negative if {@code to} is the earlier. Never zero
   * when it is: a weekend's lateness is late, so it counts as one.
   */
  int distance(int from, int to) {
    if (plan.resolution() == Resolution.HOUR) {
      return to - from;
    }
    int wd = workdaysBefore[to] - workdaysBefore[from];
    return to < from ? Math.min(-1, wd) : wd;
  }

  /**
   * The boundary a whole number of slack units before {@code from} that lies nearest before {@code
   * to}: a plan of days starts on a working day.
   */
  int wholeStepsBack(int from, int to) {
    if (plan.resolution() == Resolution.HOUR) {
      return to;
    }
    int index = workdaysBefore[to + 1] - 1;
    if (index < 0) {
      throw outOfCalendar(0);
    }
    return Math.min(workdays[index], from);
  }

  /** How many slots position p may take if it begins and ends so. */
  int room(int p, int begin, int end) {
    return working[p] ? workdaysBefore[end] - workdaysBefore[begin] : end - begin;
  }

  private PlanException outOfCalendar(int p) {
    String id = plan.tasks().get(network.taskAt[p]).id();
    return new PlanException(List.of(new PlanProblem.OutOfCalendar(id)));
  }
}
