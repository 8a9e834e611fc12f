package io.wutong.schedule;

import static io.wutong.schedule.DurationUnit.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: what is said about a plan that cannot be kept. */
class C01_RepairsTest {
  private static final List<Task> RESETTLEMENT =
      List.of(
          Task.of("survey", "入户摸底", 5, WORKING_DAY),
          Task.of("design", "方案设计", 10, WORKING_DAY, "survey"),
          Task.of("permit", "手续办理", 8, WORKING_DAY, "survey"),
          Task.of("build", "施工", 20, WORKING_DAY, "design", "permit"),
          Task.of("accept", "验收销号", 0, WORKING_DAY, "build"));

  private static Schedule solve(String due) {
    return Scheduling.solve(
        Plan.of(RESETTLEMENT),
        ChinaCalendar.published(),
        LocalDate.parse("2022-03-01"),
        LocalDate.parse(due));
  }

  private static List<String> texts(Schedule schedule) {
    return schedule.repairs().stream().map(Repair::text).toList();
  }

  @Test
  void aFeasiblePlanNeedsNoRepair() {
    Schedule schedule = solve("2022-04-20");
    assertThat(schedule.feasible()).isTrue();
    assertThat(schedule.shortBy()).isZero();
    assertThat(schedule.repairs()).isEmpty();
    assertThat(schedule.chain()).containsExactly("survey", "design", "build", "accept");
  }

  @Test
  void aLatePlanNamesItsChainAndTheCheapestRepairs() {
    Schedule schedule = solve("2022-04-15");
    assertThat(schedule.finish()).isEqualTo("2022-04-19");
    assertThat(schedule.shortBy()).isEqualTo(2);
    assertThat(texts(schedule))
        .containsExactly(
            "Shorten 'survey' by 2 working days, to 3.",
            "Shorten 'design' by 2 working days, to 8.",
            "Shorten 'build' by 2 working days, to 18.",
            "Begin 'build' together with 'design', 2 working days earlier than after it.",
            "Start the whole plan 2 working days earlier, on 2022-02-25.",
            "Move the due date by 2 working days, to 2022-04-19.",
            "Begin 'design' together with 'survey', 5 working days earlier than after it.");
  }

  @Test
  void whatDoesNotSufficeSaysWhatRemains() {
    Schedule schedule = solve("2022-03-11");
    assertThat(schedule.shortBy()).isEqualTo(26);
    assertThat(texts(schedule))
        .containsExactly(
            "Start the whole plan 26 working days earlier, on 2022-01-19.",
            "Move the due date by 26 working days, to 2022-04-19.",
            "Shorten 'build' by 19 working days, to 1."
                + " The plan is then still late by 7 working days.",
            "Shorten 'survey' by 4 working days, to 1."
                + " The plan is then still late by 22 working days.",
            "Begin 'build' together with 'design', 2 working days earlier than after it."
                + " The plan is then still late by 24 working days.",
            "Begin 'design' together with 'survey', 5 working days earlier than after it."
                + " The plan is then still late by 24 working days.");
  }
}
