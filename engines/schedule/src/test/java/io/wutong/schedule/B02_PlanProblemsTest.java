package io.wutong.schedule;

import static io.wutong.schedule.DurationUnit.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: a plan that cannot be taken is refused with the value, the fault, a remedy.
 */
class B02_PlanProblemsTest {
  private static Task task(String id, String... after) {
    return Task.of(id, "", 1, WORKING_DAY, after);
  }

  private static void assertRefused(String message, Task... tasks) {
    assertThatThrownBy(() -> Plan.of(List.of(tasks)))
        .isInstanceOf(PlanException.class)
        .hasMessage(message);
  }

  @Test
  void aCycleIsNamedByItsPath() {
    assertRefused(
        "These tasks wait for each other: a → b → a.\nMaybe 'a' need not come after 'b'.",
        task("x"),
        task("a", "x", "b"),
        task("b", "a"),
        task("y", "b"));
    assertRefused(
        "These tasks wait for each other: a → a.\nMaybe 'a' need not come after 'a'.",
        task("a", "a"));
  }

  @Test
  void aLongCycleIsShownShortButKeptWhole() {
    List<Task> ring =
        IntStream.range(0, 100).mapToObj(i -> task("t" + i, "t" + (i + 99) % 100)).toList();
    assertThatThrownBy(() -> Plan.of(ring))
        .hasMessageContaining(" → … (89 more) → ")
        .isInstanceOfSatisfying(
            PlanException.class,
            e ->
                assertThat(((PlanProblem.Cycle) e.problems().getFirst()).path())
                    .hasSize(101)
                    .startsWith(((PlanProblem.Cycle) e.problems().getFirst()).path().getLast()));
  }

  @Test
  void aMissingPredecessorComesWithTheNearestId() {
    assertRefused(
        "Task 'b' comes after 'surwey', which is not in the plan.\nMaybe you meant 'survey'.",
        task("survey"),
        task("design"),
        task("b", "surwey"));
    assertRefused(
        "Task 'b' comes after 'zzz', which is not in the plan.\nMaybe its row was deleted.",
        task("b", "zzz"));
  }

  @Test
  void allProblemsAreCollected() {
    assertThatThrownBy(() -> Plan.of(List.of(task("a"), task("a"), task("b", "q"))))
        .hasMessage(
            """
            The id 'a' is given to task 1 and again to task 2.
            Maybe one row was copied.
            (and 1 more)\
            """);
  }

  @Test
  void durationsAndLagsHaveLimits() {
    assertThatThrownBy(() -> Task.of("a", "", -3, WORKING_DAY))
        .hasMessage("Task 'a' has the negative duration -3.\nMaybe the sign is mistyped.");
    assertThatThrownBy(() -> Task.of("a", "", 36_501, WORKING_DAY))
        .hasMessageContaining("36501 wd, more than the 36500 allowed");
    assertThatThrownBy(() -> new Task("b", "", 1, WORKING_DAY, List.of(new Predecessor("a", -1))))
        .hasMessage(
            "Task 'b' has the negative lag -1 after 'a'.\n"
                + "Maybe split 'a' where its follower may begin.");
    assertThatThrownBy(() -> Task.of(" ", "", 1, WORKING_DAY)).hasMessageContaining("has no id");
    assertThatThrownBy(() -> DurationUnit.of("day"))
        .hasMessageContaining("\"day\" is unknown.\nMaybe");
  }

  @Test
  void thePlanHasLimits() {
    assertRefused("The plan has no tasks.\nMaybe the file holds only its header.");
    assertThatThrownBy(() -> Plan.of(Collections.nCopies(1_000_001, task("a"))))
        .hasMessage(
            "The plan has 1,000,001 tasks, more than the 1,000,000 allowed.\n"
                + "Maybe split it by project.");
  }

  @Test
  void datesThatLeaveTheCalendarNameTheTask() {
    Plan plan =
        Plan.of(
            List.of(
                Task.of("a", "", 36_500, WORKING_DAY), Task.of("b", "", 36_500, WORKING_DAY, "a")));
    LocalDate start = LocalDate.parse("2022-03-01");
    WorkdayCalendar calendar = WorkdayCalendar.mondayToFriday();
    assertThatThrownBy(() -> Scheduling.solve(plan, calendar, start, start))
        .isInstanceOf(PlanException.class)
        .hasMessageStartingWith("The dates of task 'b' leave the calendar");
  }
}
