package io.wutong.schedule;

import java.util.List;

/** What is wrong with a plan: the value, what is wrong with it, and on a new line a remedy. */
public sealed interface PlanProblem {
  /** The problem in words, two lines. */
  String text();

  /** A plan holds no task, or more than {@link Plan#TASKS_MAX}. */
  record BadSize(int tasks) implements PlanProblem {
    @Override
    public String text() {
      return tasks == 0
          ? "The plan has no tasks.\nMaybe the file holds only its header."
          : "The plan has %,d tasks, more than the %,d allowed.\nMaybe split it by project."
              .formatted(tasks, Plan.TASKS_MAX);
    }
  }

  /** A task is wrong in itself. */
  record BadTask(String id, String wrong, String maybe) implements PlanProblem {
    @Override
    public String text() {
      return "Task '%s' %s.\nMaybe %s.".formatted(id, wrong, maybe);
    }
  }

  /**
   * Two tasks have one id; {@code first} and {@code second} are their places in the list, from 0.
   */
  record DuplicateId(String id, int first, int second) implements PlanProblem {
    @Override
    public String text() {
      return "The id '%s' is given to task %d and again to task %d.\nMaybe one row was copied."
          .formatted(id, first + 1, second + 1);
    }
  }

  /**
   * A task comes after one that does not exist; {@code task} is its place in the list, from 0;
   * {@code nearest} holds the id that was probably meant, or nothing.
   */
  record UnknownPredecessor(int task, String id, String predecessor, List<String> nearest)
      implements PlanProblem {
    @Override
    public String text() {
      return "Task '%s' comes after '%s', which is not in the plan.\n%s"
          .formatted(
              id,
              predecessor,
              nearest.isEmpty()
                  ? "Maybe its row was deleted."
                  : "Maybe you meant '%s'.".formatted(nearest.getFirst()));
    }
  }

  /** Tasks wait for each other; the path ends with the task that it begins with. */
  record Cycle(List<String> path) implements PlanProblem {
    private static final int SHOWN_MAX = 12;

    @Override
    public String text() {
      List<String> shown = path;
      String tail = "";
      if (path.size() > SHOWN_MAX) {
        shown = path.subList(0, SHOWN_MAX - 1);
        tail = " → … (%d more) → %s".formatted(path.size() - SHOWN_MAX, path.getLast());
      }
      return "These tasks wait for each other: %s%s.\nMaybe '%s' need not come after '%s'."
          .formatted(String.join(" → ", shown), tail, path.getFirst(), path.get(path.size() - 2));
    }
  }

  /** The dates of a task leave the calendar, forward or backward. */
  record OutOfCalendar(String id) implements PlanProblem {
    @Override
    public String text() {
      return "The dates of task '%s' leave the calendar, %s to %s.\nMaybe a duration is mistyped."
          .formatted(id, WorkdayCalendar.FIRST_DATE, WorkdayCalendar.LAST_DATE);
    }
  }
}
