package io.wutong.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.boards.Boards;
import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.boards.model.Row;
import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.lights.Course;
import io.wutong.kernel.lights.Light;
import io.wutong.kernel.lights.Pace;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lights and pace over a real database: what acts keep, what lists read, what replay gives back.
 */
@WutongTest(alone = true)
@DemoZone
class LightTurnsTest {

  @Autowired private Ledger ledger;
  @Autowired private Rebuilding rebuilding;
  @Autowired private Boards boards;
  @Autowired private Calendar calendar;
  @Autowired private People people;
  @Autowired private ProductClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private Hands hands() {
    return new Hands(ledger, people, clock);
  }

  private Matter act(Matter matter, String login, Act act) {
    return hands().act(matter, login, act);
  }

  private static Act.Report report(@Nullable Integer percent, List<Act.Figure> figures) {
    return new Act.Report("按计划推进", percent, null, null, null, null, figures, List.of(), List.of());
  }

  /** With two steps of its own, of three and five working days, that can be kept. */
  private Matter planned() {
    Matter accepted = act(hands().dispatched(), "zhujian", new Act.Accept(null));
    return act(
        accepted,
        "zhujian",
        new Act.Replan(
            List.of(
                new Act.Step("draw", "绘制", 3, "wd", List.of(), 0),
                new Act.Step("check", "校核", 5, "wd", List.of("draw"), 0))));
  }

  private List<Row> listed(@Nullable Light light, LocalDate on) {
    List<Row> rows = new ArrayList<>();
    String cursor = null;
    do {
      Filter filter =
          new Filter(
              null, null, null, null, null, null, light, null, null, null, on, null, cursor, 200,
              null, null, null);
      var page = Acting.as(hands().actor("ducha"), () -> boards.page(filter));
      rows.addAll(page.rows());
      cursor = page.next();
    } while (cursor != null);
    return rows;
  }

  @Test
  void aListByLightIsTheLightsOfItsRowsOnEveryDay() {
    planned();
    LocalDate from = clock.today();
    for (LocalDate day = from; day.isBefore(from.plusDays(90)); day = day.plusDays(9)) {
      int all = listed(null, day).size();
      int found = 0;
      for (Light light : Light.values()) {
        List<Row> rows = listed(light, day);
        assertThat(rows).as("%s on %s", light, day).allMatch(row -> row.light() == light);
        found += rows.size();
      }
      assertThat(found).as("on %s", day).isEqualTo(all).isPositive();
    }
  }

  @Test
  void aLateReportThatMovesOnlyTheLightIsTakenAndReplayed() {
    Matter matter = act(planned(), "zhujian", report(10, List.of()));
    assertThat(matter.grounds().turns()).isNotEmpty();
    Act ticked =
        new Act.Report(
            "绘制早已完成",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(new Act.NodeDone("draw", clock.today())));
    Order late = new Order(ticked, matter.dates().dispatchedAt(), null);
    Matter after =
        Acting.as(hands().actor("zhujian"), () -> ledger.act(matter.id(), matter.version(), late));
    assertThat(after.dates().yellowOn()).isAfter(matter.dates().yellowOn());
    List<String> before = rows();
    Acting.run(Actor.HOUSE, rebuilding::rebuild);
    assertThat(rows()).isEqualTo(before);
  }

  /** The rows that know of lights, as text. */
  private List<String> rows() {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status ->
                db.sql(
                        """
                        select 'now ' || t::text as line from matter t
                        union all select 'span ' || t::text from matter_span t order by line
                        """)
                    .query((row, n) -> row.getString(1))
                    .list()));
  }

  @Test
  void aDayOffTouchesOnlyTheMattersWhoseDaysMove() {
    Matter matter = planned();
    LocalDate afterwards = LocalDate.of(2022, 7, 5);
    Acting.run(hands().actor("admin"), () -> calendar.addLocalDay(afterwards, true, "停电检修"));
    Matter same = Acting.as(hands().actor("ducha"), () -> ledger.get(matter.id()));
    assertThat(same.version()).isEqualTo(matter.version());
    Acting.run(hands().actor("admin"), () -> calendar.dropLocalDay(afterwards));
  }

  @Test
  void theYearsTargetIsMeasuredByItsQuartersAndShownInTheList() {
    Matter matter = annual(Map.of("q1", "300", "q2", "500", "q3", "900"));
    matter = act(matter, "zhujian", report(null, List.of(new Act.Figure("新建管网", "300", "公里"))));
    Course course = Objects.requireNonNull(matter.grounds().course());
    assertThat(course.by()).isEqualTo(Course.By.QUARTERS);
    // 500 of 1000 wanted by the end of June, 300 reached: 20 points, of which 10 are enough.
    assertThat(matter.dates().yellowOn()).isEqualTo(LocalDate.of(2022, 6, 30));
    assertThat(matter.dates().redOn()).isEqualTo(LocalDate.of(2022, 9, 30));
    Row row = row(matter.id());
    Pace pace = Objects.requireNonNull(row.pace());
    assertThat(pace.reached()).isEqualByComparingTo("30.0");
    assertThat(pace.planned()).isEqualByComparingTo("30.0");
    assertThat(row.grounds()).isEqualTo(matter.grounds().turns());
  }

  @Test
  void withoutQuartersTheYearIsMeasuredByItsMonths() {
    Matter matter = annual(Map.of());
    Course course = Objects.requireNonNull(matter.grounds().course());
    assertThat(course.by()).isEqualTo(Course.By.MONTHS);
    assertThat(course.marks()).hasSize(12);
    // On 18 April three months of twelve are over and nothing is reported: 25 points behind.
    assertThat(Objects.requireNonNull(row(matter.id()).pace()).points())
        .isEqualByComparingTo("-25.0");
    assertThat(row(matter.id()).light()).isEqualTo(Light.YELLOW);
    // It was handed out late in the year: nobody was behind before.
    assertThat(matter.dates().yellowOn()).isEqualTo(clock.today());
    Matter told = act(matter, "zhujian", report(60, List.of()));
    assertThat(Objects.requireNonNull(row(told.id()).pace()).reached())
        .as("what the lead said, while no figure was reported")
        .isEqualByComparingTo("60.0");
  }

  @Test
  void aFigureThatHeldEarlierTakesNothingBack() {
    Matter matter = annual(Map.of());
    Matter told =
        act(matter, "zhujian", report(null, List.of(new Act.Figure("新建管网", "400", "公里"))));
    Act earlier = report(null, List.of(new Act.Figure("新建管网", "250", "公里")));
    Order late = new Order(earlier, told.dates().dispatchedAt(), null);
    Matter after =
        Acting.as(hands().actor("zhujian"), () -> ledger.act(told.id(), told.version(), late));
    assertThat(Objects.requireNonNull(after.content().target()).current()).isEqualTo("400");
  }

  private Row row(UUID id) {
    String cursor = null;
    do {
      Filter filter =
          new Filter(
              null, null, null, null, null, null, null, null, null, null, null, null, cursor, 200,
              null, null, null);
      var page = Acting.as(hands().actor("ducha"), () -> boards.page(filter));
      for (Row row : page.rows()) {
        if (row.id().equals(id)) {
          return row;
        }
      }
      cursor = page.next();
    } while (cursor != null);
    throw new AssertionError("not in the list");
  }

  private Matter annual(Map<String, String> quarters) {
    Proposal proposal =
        new Proposal(
            "supervision/annual-task",
            "新建排水管网 1000 公里",
            null,
            ZoneFilling.unitId("zhujianju"),
            List.of(),
            ZoneFilling.unitId("duchashi"),
            LocalDate.of(2022, 12, 31),
            new Act.Figure("新建管网", "1000", "公里"),
            quarters,
            null,
            null,
            List.of(),
            null);
    Matter proposed = Acting.as(hands().actor("ducha2"), () -> ledger.propose(proposal));
    Matter dispatched = act(proposed, "ducha", new Act.Dispatch("主任办公会"));
    Matter accepted = act(dispatched, "zhujian", new Act.Accept(null));
    // Its one step ends with the year, so that only the figure is behind before.
    return act(
        accepted,
        "zhujian",
        new Act.Replan(List.of(new Act.Step("lay", "敷设管网", 20, "wd", List.of(), 0))));
  }
}
