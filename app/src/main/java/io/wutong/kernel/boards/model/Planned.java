package io.wutong.kernel.boards.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a list with the steps of its plan, for one axis of time over many matters. */
public record Planned(Row row, List<Step> steps) {

  public Planned {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param from the earliest day on which it can begin
   * @param until the earliest day on which it can be finished
   * @param last the last day on which it may be finished
   */
  public record Step(
      String title,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate last,
      @Nullable LocalDate doneOn) {}
}
