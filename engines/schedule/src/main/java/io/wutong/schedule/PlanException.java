package io.wutong.schedule;

import java.util.List;

/** A plan cannot be taken. All problems that were found are listed; the message tells the first. */
public final class PlanException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<PlanProblem> problems;

  PlanException(List<PlanProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the tasks; never empty, at most {@link Plan#PROBLEMS_MAX}. */
  public List<PlanProblem> problems() {
    return problems;
  }

  private static String message(List<PlanProblem> problems) {
    int more = problems.size() - 1;
    String first = problems.getFirst().text();
    return more == 0 ? first : "%s\n(and %d more)".formatted(first, more);
  }
}
