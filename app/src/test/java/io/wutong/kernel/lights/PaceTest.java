package io.wutong.kernel.lights;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.packs.LightRule;
import io.wutong.kernel.packs.LightRule.Colour;
import io.wutong.kernel.packs.LightRule.Sort;
import io.wutong.kernel.packs.LightScheme;
import io.wutong.kernel.packs.Mark;
import io.wutong.kernel.packs.Title;
import io.wutong.schedule.ChinaCalendar;
import io.wutong.schedule.WorkdayCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 时间过半、任务过半: what the time wants, and the borders of ten and of thirty points. */
class PaceTest {

  private static final WorkdayCalendar CALENDAR = ChinaCalendar.published();
  private static final LocalDate EVE = LocalDate.of(2021, 12, 31);
  private static final LocalDate END = LocalDate.of(2022, 12, 31);
  private static final LocalDate HALF = LocalDate.of(2022, 6, 30);

  @Test
  void halfOf2022Is122Of249WorkingDays() {
    Share planned = Course.byWorkdays(EVE, END).planned(HALF, CALENDAR);
    assertThat(planned).isEqualTo(Share.of(122, 249));
    assertThat(planned.percent()).isEqualByComparingTo("49.0");
  }

  @Test
  void byCalendarMonthsItIsHalfOnTheLastDayOfJuneAndNotBefore() {
    Course months = Course.byMonths(EVE, END);
    assertThat(months.marks()).hasSize(12);
    assertThat(months.planned(HALF, CALENDAR).percent()).isEqualByComparingTo("50.0");
    assertThat(months.planned(HALF.minusDays(1), CALENDAR).percent()).isEqualByComparingTo("41.7");
    assertThat(months.planned(EVE, CALENDAR).percent()).isZero();
    assertThat(months.planned(END, CALENDAR).percent()).isEqualByComparingTo("100.0");
  }

  @Test
  void quartersThatThePlanNamesStandForTheStraightLine() {
    Course quarters =
        Course.byQuarters(EVE, END, decimals("100", "450", "900"), new BigDecimal("1200"));
    assertThat(quarters.planned(LocalDate.of(2022, 3, 30), CALENDAR).percent()).isZero();
    assertThat(quarters.planned(HALF, CALENDAR).percent()).isEqualByComparingTo("37.5");
    assertThat(quarters.planned(END, CALENDAR).percent()).isEqualByComparingTo("100.0");
  }

  @Test
  void aQuarterThatWantsLessThanTheOneBeforeTakesNothingBack() {
    Course quarters =
        Course.byQuarters(EVE, END, decimals("500", "300", "2000"), new BigDecimal("1000"));
    assertThat(quarters.planned(HALF, CALENDAR).percent()).isEqualByComparingTo("50.0");
    assertThat(quarters.planned(LocalDate.of(2022, 9, 30), CALENDAR).percent())
        .isEqualByComparingTo("100.0");
  }

  @Test
  void paceSaysTheShareTheDistanceAndWhatComesOfIt() {
    Pace pace = Pace.on(HALF, Course.byMonths(EVE, END), Share.of(540, 1200), CALENDAR);
    assertThat(pace.reached()).isEqualByComparingTo("45.0");
    assertThat(pace.planned()).isEqualByComparingTo("50.0");
    assertThat(pace.points()).isEqualByComparingTo("-5.0");
    assertThat(pace.expected()).isEqualByComparingTo("90.0");
    Pace early =
        Pace.on(LocalDate.of(2022, 1, 5), Course.byMonths(EVE, END), Share.of(1, 2), CALENDAR);
    assertThat(early.expected()).isNull();
  }

  @Test
  void tenAndThirtyPointsAreYellowAndMoreThanThirtyIsRed() {
    Course months = Course.byMonths(EVE, END);
    // Planned at the end of June: a half.
    assertThat(onHalf(months, Share.percent(40))).as("behind by 10").isEqualTo(Light.YELLOW);
    assertThat(onHalf(months, Share.of(401, 1000))).as("behind by 9.9").isEqualTo(Light.GREEN);
    assertThat(onHalf(months, Share.percent(20))).as("behind by 30").isEqualTo(Light.YELLOW);
    assertThat(onHalf(months, Share.of(199, 1000))).as("behind by 30.1").isEqualTo(Light.RED);
    // A third is no decimal: 1/3 planned, 7/30 reached are ten points exactly.
    Course thirds = Course.byMonths(EVE, LocalDate.of(2022, 3, 31));
    LocalDate january = LocalDate.of(2022, 1, 31);
    assertThat(on(january, thirds, Share.of(7, 30))).isEqualTo(Light.YELLOW);
    assertThat(on(january, thirds, Share.of(7_000_001, 30_000_000))).isEqualTo(Light.GREEN);
  }

  @Test
  void whatNobodySaidIsNotNothing() {
    Watched silent = new Watched(EVE, END, List.of(), Course.byMonths(EVE, END), null);
    Turns turns = Turning.of(silent, yinchuan(), CALENDAR);
    assertThat(turns.redOn()).isEqualTo(END.plusDays(1));
    assertThat(turns.grounds())
        .singleElement()
        .satisfies(g -> assertThat(g.sort()).isEqualTo(Sort.OVERDUE));
  }

  @Test
  void theGroundsNameTheFiguresOfTheDayOfTurning() {
    Watched watched =
        new Watched(EVE, END, List.of(), Course.byMonths(EVE, END), Share.percent(40));
    Ground yellow =
        Turning.of(watched, yinchuan(), CALENDAR).grounds().stream()
            .filter(g -> g.light() == Light.YELLOW)
            .findFirst()
            .orElseThrow();
    assertThat(yellow.on()).isEqualTo(HALF);
    assertThat(yellow.planned()).isEqualTo("50.0");
    assertThat(yellow.reached()).isEqualTo("40.0");
    assertThat(yellow.figure()).isEqualTo(10);
  }

  private static Light onHalf(Course course, Share reached) {
    return on(HALF, course, reached);
  }

  private static Light on(LocalDate day, Course course, Share reached) {
    Turns turns =
        Turning.of(new Watched(EVE, END, List.of(), course, reached), yinchuan(), CALENDAR);
    return Light.on(day, turns.blueOn(), turns.yellowOn(), turns.redOn());
  }

  private static LightScheme yinchuan() {
    return new LightScheme(
        "yinchuan-2025",
        new Title("银川", "Yinchuan"),
        "",
        List.of(
            rule(Colour.RED, Sort.OVERDUE, 0),
            rule(Colour.RED, Sort.BEHIND_MORE_THAN, 30),
            rule(Colour.YELLOW, Sort.BEHIND_AT_LEAST, 10)));
  }

  private static LightRule rule(Colour light, Sort sort, int figure) {
    return new LightRule(sort.name(), light, sort, figure, "", Mark.DESIGN, "");
  }

  private static List<BigDecimal> decimals(String... figures) {
    return List.of(figures).stream().map(BigDecimal::new).toList();
  }
}
