package io.wutong.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: all dates, slack, verdict and chain equal those of a slow scheduler that
 * walks day by day, on thousands of random plans.
 */
class D01_AgainstReferenceTest {
  private static final long SEED = 20_220_101;
  private static final int ROUNDS = 4_000;

  @Test
  void everyDateEqualsTheSlowReference() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Schedule schedule = RandomPlans.next(random, 8, 40);
      Reference slow = Reference.of(schedule);
      for (Node node : schedule.nodes()) {
        String where =
            "seed %d round %d %s in %s"
                .formatted(SEED, round, node.id(), RandomPlans.describe(schedule));
        assertThat(node.earliestStartAt()).as(where).isEqualTo(slow.begin(node.id()));
        assertThat(node.earliestFinishAt()).as(where).isEqualTo(slow.end(node.id()));
        assertThat(node.latestStartAt()).as(where).isEqualTo(slow.latestBegin(node.id()));
        assertThat(node.latestFinishAt()).as(where).isEqualTo(slow.latestEnd(node.id()));
        assertThat(node.slack())
            .as(where)
            .isEqualTo(slow.distance(slow.begin(node.id()), slow.latestBegin(node.id())));
      }
    }
  }

  @Test
  void theVerdictIsThatOfTheNodesAndOfTheChainAlone() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    int late = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Schedule schedule = RandomPlans.next(random, 9, 40);
      Reference slow = Reference.of(schedule);
      String where =
          "seed %d round %d %s".formatted(SEED + 1, round, RandomPlans.describe(schedule));
      assertThat(schedule.finishAt()).as(where).isEqualTo(slow.finish());
      assertThat(schedule.shortBy()).as(where).isEqualTo(slow.shortBy());
      assertThat(schedule.feasible()).as(where).isEqualTo(slow.shortBy() == 0);
      assertThat(schedule.nodes().stream().allMatch(node -> node.slack() >= 0))
          .as(where)
          .isEqualTo(schedule.feasible());
      assertThat(Reference.of(schedule, chainOnly(schedule)).finish())
          .as(where)
          .isEqualTo(slow.finish());
      late += schedule.feasible() ? 0 : 1;
    }
    assertThat(late).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
  }

  /** The chain's tasks, each after the one before it and nothing else. */
  private static List<Task> chainOnly(Schedule schedule) {
    List<Task> tasks = new ArrayList<>();
    List<String> chain = schedule.chain();
    for (int i = 0; i < chain.size(); i++) {
      Task task = schedule.node(chain.get(i)).task();
      String before = i == 0 ? "" : chain.get(i - 1);
      List<Predecessor> after =
          task.after().stream().filter(edge -> edge.id().equals(before)).toList();
      tasks.add(new Task(task.id(), task.title(), task.duration(), task.unit(), after));
    }
    if (Plan.of(tasks).resolution() != schedule.plan().resolution()) {
      // The chain may be all in hours although the plan is not: keep it a plan of days.
      tasks.add(Task.of("keeps days", "", 0, DurationUnit.CALENDAR_DAY));
    }
    return tasks;
  }

  @Test
  void aLongShuffledRowOfTasksEqualsAddingUp() {
    SplittableRandom random = new SplittableRandom(SEED + 2);
    WorkdayCalendar china = ChinaCalendar.published();
    List<Task> tasks = new ArrayList<>();
    int total = 0;
    for (int i = 0; i < 2_000; i++) {
      int duration = random.nextInt(3);
      total += duration;
      String[] after = i == 0 ? new String[0] : new String[] {"t" + (i - 1)};
      tasks.add(Task.of("t" + i, "", duration, DurationUnit.WORKING_DAY, after));
    }
    LocalDate start = LocalDate.parse("2022-01-04");
    LocalDate end = china.endOfTask(start, total);
    Schedule schedule = Scheduling.solve(Plan.of(tasks.reversed()), china, start, end);
    assertThat(schedule.finish()).as("seed %d", SEED + 2).isEqualTo(end);
    assertThat(schedule.feasible()).isTrue();
    assertThat(schedule.chain()).hasSize(2_000).startsWith("t0", "t1").endsWith("t1999");
    assertThat(schedule.nodes()).allSatisfy(node -> assertThat(node.slack()).isZero());
  }
}
