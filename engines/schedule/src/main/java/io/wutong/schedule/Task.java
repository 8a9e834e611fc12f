package io.wutong.schedule;

import java.util.List;

/**
 * One step of a plan (节点).
 *
 * @param id unique in its plan, not blank
 * @param title for people; may be empty
 * @param duration ≥ 0, in {@code unit}; 0 is a milestone
 * @param unit unit of the duration and of the lags to this task's predecessors
 * @param after tasks that have to be finished first
 */
public record Task(
    String id, String title, int duration, DurationUnit unit, List<Predecessor> after) {
  /**
   * Checks what can be seen in the task alone.
   *
   * @throws PlanException for a blank id, or a duration or lag below 0 or above the unit's limit
   */
  public Task {
    after = List.copyOf(after);
    if (id.isBlank()) {
      throw bad(id, "has no id", "the row is empty or a column is shifted");
    }
    if (duration < 0) {
      throw bad(id, "has the negative duration " + duration, "the sign is mistyped");
    }
    if (duration > unit.max()) {
      throw bad(
          id,
          "has the duration %d %s, more than the %d allowed"
              .formatted(duration, unit.code(), unit.max()),
          "a digit is too many");
    }
    for (Predecessor predecessor : after) {
      if (predecessor.lag() < 0) {
        throw bad(
            id,
            "has the negative lag %d after '%s'".formatted(predecessor.lag(), predecessor.id()),
            "split '%s' where its follower may begin".formatted(predecessor.id()));
      }
      if (predecessor.lag() > unit.max()) {
        throw bad(
            id,
            "has the lag %d %s after '%s', more than the %d allowed"
                .formatted(predecessor.lag(), unit.code(), predecessor.id(), unit.max()),
            "a digit is too many");
      }
    }
  }

  /** A task without lags. */
  public static Task of(String id, String title, int duration, DurationUnit unit, String... after) {
    return new Task(
        id, title, duration, unit, List.of(after).stream().map(Predecessor::of).toList());
  }

  /** Whether the task takes no time and only marks that something is reached. */
  public boolean isMilestone() {
    return duration == 0;
  }

  private static PlanException bad(String id, String wrong, String maybe) {
    return new PlanException(List.of(new PlanProblem.BadTask(id, wrong, maybe)));
  }
}
