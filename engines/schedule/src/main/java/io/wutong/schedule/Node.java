package io.wutong.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One task in its schedule. Start and finish dates are days on which the task is worked on, both
 * included; a milestone starts and finishes on one day. The latest dates are the back-schedule
 * (倒排): what has to be promised so that the due date holds.
 *
 * @param schedule the schedule that holds the figures
 * @param index place of the task in the plan's list, from 0
 */
public record Node(Schedule schedule, int index) {
  /** The task itself. */
  public Task task() {
    return schedule.plan().tasks().get(index);
  }

  /** Id of the task. */
  public String id() {
    return task().id();
  }

  /** First day on which the task can begin. */
  public LocalDate earliestStart() {
    return schedule.startDate(index, false);
  }

  /** First day on which the task can be finished. */
  public LocalDate earliestFinish() {
    return schedule.finishDate(index, false);
  }

  /** Last day on which the task may begin without making the plan late. */
  public LocalDate latestStart() {
    return schedule.startDate(index, true);
  }

  /** Last day on which the task may be finished without making the plan late. */
  public LocalDate latestFinish() {
    return schedule.finishDate(index, true);
  }

  /** The instant at which the task can begin: an hour, or the first midnight of its first day. */
  public LocalDateTime earliestStartAt() {
    return schedule.startTime(index, false);
  }

  /** The instant at which the task can be done: an hour, or the midnight that ends its last day. */
  public LocalDateTime earliestFinishAt() {
    return schedule.finishTime(index, false);
  }

  /** The last instant at which the task may begin. */
  public LocalDateTime latestStartAt() {
    return schedule.startTime(index, true);
  }

  /** The last instant at which the task may be done. */
  public LocalDateTime latestFinishAt() {
    return schedule.finishTime(index, true);
  }

  /**
   * Total slack (总时差): working days (hours in a plan of hours) from the earliest to the latest
   * start. Negative exactly when the task makes the plan late.
   */
  public int slack() {
    return schedule.slack(index);
  }
}
