package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.MatterPlan.UnderWay;
import io.wutong.schedule.ChinaCalendar;
import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 方案 3 → 落实 5 → 核对 2 working days, due on 2022-05-20: what is said of it while it runs. */
class B05_PlanUnderWayTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private static final WorkdayCalendar CALENDAR = ChinaCalendar.published();

  private final Zone zone = new Zone();
  private final Matter matter = zone.accepted(DUE);

  private LocalDate latest(String id) {
    return matter.plan().nodes().stream()
        .filter(node -> node.id().equals(id))
        .map(node -> Objects.requireNonNull(node.latestFinish()))
        .findFirst()
        .orElseThrow();
  }

  private UnderWay on(Matter of, LocalDate day) {
    return of.plan().on(day, CALENDAR);
  }

  @Test
  void untilTheLatestDayOfAStepEverythingFits() {
    assertThat(on(matter, latest("plan"))).isEqualTo(new UnderWay(List.of(), 0));
  }

  @Test
  void aStepThatIsLateMakesTheRestTooLongByItsDays() {
    LocalDate day = CALENDAR.addWorkdays(latest("plan"), 4);
    assertThat(on(matter, day)).isEqualTo(new UnderWay(List.of("plan"), 4));
  }

  @Test
  void theLatestOfSeveralStepsCounts() {
    LocalDate day = CALENDAR.addWorkdays(latest("do"), 1);
    UnderWay late = on(matter, day);
    assertThat(late.overdue()).containsExactly("plan", "do");
    assertThat(late.shortBy()).isEqualTo(CALENDAR.workdaysBetween(latest("plan"), day));
  }

  @Test
  void whatIsDoneHoldsNothingUp() {
    LocalDate day = CALENDAR.addWorkdays(latest("plan"), 2);
    zone.today = day;
    Act report =
        new Act.Report(
            "方案已定",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(new Act.NodeDone("plan", day)));
    assertThat(on(zone.does(matter, zone.bureauHead, report), day))
        .isEqualTo(new UnderWay(List.of(), 0));
  }
}
