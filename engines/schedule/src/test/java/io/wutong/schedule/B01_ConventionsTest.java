package io.wutong.schedule;

import static io.wutong.schedule.DurationUnit.CALENDAR_DAY;
import static io.wutong.schedule.DurationUnit.HOUR;
import static io.wutong.schedule.DurationUnit.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: the dating conventions of the package, one test each, on days that can be
 * counted on a wall calendar (2022-09-30 is the Friday before the National Day week).
 */
class B01_ConventionsTest {
  private static final WorkdayCalendar CHINA = ChinaCalendar.published();

  private static Schedule solve(String start, String due, Task... tasks) {
    return Scheduling.solve(
        Plan.of(List.of(tasks)), CHINA, LocalDate.parse(start), LocalDate.parse(due));
  }

  /** Earliest start..finish, latest start..finish, slack. */
  private static String line(Schedule schedule, String id) {
    Node node = schedule.node(id);
    return "%s..%s %s..%s %+d"
        .formatted(
            node.earliestStart(),
            node.earliestFinish(),
            node.latestStart(),
            node.latestFinish(),
            node.slack());
  }

  @Test
  void aTaskBeginsOnThePlanDayAfterItsPredecessorsFinish() {
    Schedule schedule =
        solve(
            "2022-09-29",
            "2022-10-14",
            Task.of("a", "", 2, WORKING_DAY),
            Task.of("worked", "", 3, WORKING_DAY, "a"),
            Task.of("daily", "", 3, CALENDAR_DAY, "a"));
    assertThat(line(schedule, "a")).isEqualTo("2022-09-29..2022-09-30 2022-10-10..2022-10-11 +4");
    assertThat(line(schedule, "worked"))
        .isEqualTo("2022-10-08..2022-10-10 2022-10-12..2022-10-14 +4");
    assertThat(line(schedule, "daily"))
        .isEqualTo("2022-10-01..2022-10-03 2022-10-12..2022-10-14 +4");
  }

  @Test
  void aMilestoneFallsOnTheFinishDayAndCostsNoTime() {
    Schedule schedule =
        solve(
            "2022-03-01",
            "2022-03-04",
            Task.of("a", "", 2, WORKING_DAY),
            Task.of("m", "", 0, WORKING_DAY, "a"),
            Task.of("b", "", 2, WORKING_DAY, "m"),
            Task.of("done", "", 0, WORKING_DAY, "b"));
    assertThat(line(schedule, "m")).isEqualTo("2022-03-02..2022-03-02 2022-03-02..2022-03-02 +0");
    assertThat(line(schedule, "b")).isEqualTo("2022-03-03..2022-03-04 2022-03-03..2022-03-04 +0");
    assertThat(schedule.node("done").latestFinish()).isEqualTo("2022-03-04");
    assertThat(schedule.chain()).containsExactly("a", "m", "b", "done");
  }

  @Test
  void anOpeningMilestoneFallsOnTheStartAndWorkMayBeginThatDay() {
    Schedule schedule =
        solve(
            "2022-03-01",
            "2022-03-03",
            Task.of("go", "", 0, WORKING_DAY),
            Task.of("go2", "", 0, WORKING_DAY, "go"),
            Task.of("a", "", 2, WORKING_DAY, "go2"));
    assertThat(line(schedule, "go2")).isEqualTo("2022-03-01..2022-03-01 2022-03-02..2022-03-02 +1");
    assertThat(line(schedule, "a")).isEqualTo("2022-03-01..2022-03-02 2022-03-02..2022-03-03 +1");
    Schedule alone = solve("2022-03-01", "2022-03-01", Task.of("go", "", 0, WORKING_DAY));
    assertThat(line(alone, "go")).isEqualTo("2022-03-01..2022-03-01 2022-03-01..2022-03-01 +0");
    assertThat(solve("2022-03-01", "2022-02-28", Task.of("go", "", 0, WORKING_DAY)).shortBy())
        .isEqualTo(1);
  }

  @Test
  void aMilestoneInWorkingDaysIsNotPromisedForADayOff() {
    Schedule schedule =
        solve(
            "2022-03-01",
            "2022-03-07",
            Task.of("a", "", 1, WORKING_DAY),
            Task.of("m", "", 0, WORKING_DAY, "a"),
            Task.of("b", "", 1, WORKING_DAY, "m"));
    assertThat(schedule.node("b").latestStart()).isEqualTo("2022-03-07");
    assertThat(schedule.node("m").latestFinish()).isEqualTo("2022-03-04");
  }

  @Test
  void aLagIsCountedInTheUnitOfTheLaterTask() {
    List<Predecessor> twoLater = List.of(new Predecessor("a", 2));
    Schedule schedule =
        solve(
            "2022-09-30",
            "2022-10-31",
            Task.of("a", "", 1, WORKING_DAY),
            new Task("worked", "", 1, WORKING_DAY, twoLater),
            new Task("daily", "", 1, CALENDAR_DAY, twoLater));
    assertThat(schedule.node("worked").earliestStart()).isEqualTo("2022-10-10");
    assertThat(schedule.node("daily").earliestStart()).isEqualTo("2022-10-03");
  }

  @Test
  void hoursAreRoundedUpToDaysInAPlanOfDays() {
    Schedule schedule =
        solve(
            "2022-03-04",
            "2022-03-10",
            Task.of("pump", "", 25, HOUR),
            Task.of("check", "", 1, WORKING_DAY, "pump"));
    assertThat(schedule.plan().resolution()).isEqualTo(Resolution.DAY);
    assertThat(schedule.node("pump").earliestFinish()).isEqualTo("2022-03-05");
    assertThat(schedule.node("check").earliestStart()).isEqualTo("2022-03-07");
  }

  @Test
  void aPlanWhollyInHoursIsDatedByTheHourAndAsksNoCalendar() {
    Plan plan =
        Plan.of(List.of(Task.of("close", "", 2, HOUR), Task.of("pump", "", 9, HOUR, "close")));
    Schedule schedule =
        Scheduling.solve(
            plan,
            CHINA,
            LocalDateTime.parse("2021-07-20T17:00"),
            LocalDateTime.parse("2021-07-21T03:00"));
    Node pump = schedule.node("pump");
    assertThat(pump.earliestStartAt()).isEqualTo("2021-07-20T19:00");
    assertThat(pump.earliestFinishAt()).isEqualTo("2021-07-21T04:00");
    assertThat(pump.latestFinishAt()).isEqualTo("2021-07-21T03:00");
    assertThat(pump.slack()).isEqualTo(-1);
    assertThat(schedule.shortBy()).isEqualTo(1);
    assertThat(schedule.unpublishedYears()).isEmpty();
    assertThat(schedule.repairs().getFirst().text()).isEqualTo("Shorten 'close' by 1 hour, to 1.");
    assertThatThrownBy(() ->
            Scheduling.solve(
                plan,
                CHINA,
                LocalDateTime.parse("2021-07-20T17:10"),
                LocalDateTime.parse("2021-07-21T03:00")))
        .hasMessage("2021-07-20T17:10 is not a full hour.\nMaybe round it to 2021-07-20T17:00.");
  }

  @Test
  void latenessByDaysOffAloneCountsAsOne() {
    Schedule schedule = solve("2022-03-04", "2022-03-05", Task.of("a", "", 3, CALENDAR_DAY));
    assertThat(schedule.finish()).isEqualTo("2022-03-06");
    assertThat(schedule.feasible()).isFalse();
    assertThat(schedule.shortBy()).isEqualTo(1);
    assertThat(schedule.node("a").slack()).isEqualTo(-1);
  }

  @Test
  void yearsThatTheDatesRestOnWithoutANoticeAreNamed() {
    assertThat(
            solve("2026-12-30", "2026-12-31", Task.of("a", "", 2, WORKING_DAY)).unpublishedYears())
        .isEmpty();
    assertThat(
            solve("2026-12-30", "2026-12-31", Task.of("a", "", 3, WORKING_DAY)).unpublishedYears())
        .containsExactly(2027);
  }
}
