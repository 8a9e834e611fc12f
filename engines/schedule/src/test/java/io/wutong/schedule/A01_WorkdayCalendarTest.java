package io.wutong.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: which days are worked in China, and counting in them. The figures were
 * computed from the State Council notices of 2021 to 2026 outside this library.
 */
class A01_WorkdayCalendarTest {
  private static final WorkdayCalendar CHINA = ChinaCalendar.published();

  @ParameterizedTest
  @CsvSource({
    "2021,250,122",
    "2022,249,122",
    "2023,249,123",
    "2024,251,123",
    "2025,248,120",
    "2026,248,120"
  })
  void countsTheWorkingDaysOfAYearAndOfItsFirstHalf(int year, int whole, int firstHalf) {
    assertThat(CHINA.countWorkdays(year)).isEqualTo(whole);
    assertThat(CHINA.countWorkdays(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30)))
        .isEqualTo(firstHalf);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-09-30,5,2022-10-12",
    "2022-04-01,3,2022-04-07",
    "2022-01-28,5,2022-02-09",
    "2022-12-30,2,2023-01-04",
    "2023-09-28,3,2023-10-09",
    "2024-02-08,5,2024-02-21",
    "2025-09-27,1,2025-09-28",
    "2026-02-13,5,2026-02-27",
    "2022-04-29,5,2022-05-10"
  })
  void addsWorkingDaysFromTheNextOne(LocalDate date, int n, LocalDate expected) {
    assertThat(CHINA.addWorkdays(date, n)).isEqualTo(expected);
    assertThat(CHINA.workdaysBetween(date, expected)).isEqualTo(n);
  }

  @Test
  void worksOnASaturdayThatIsExchangedAndRestsOnAHolidayMonday() {
    assertThat(CHINA.isWorkday(LocalDate.parse("2022-01-29"))).isTrue();
    assertThat(CHINA.isWorkday(LocalDate.parse("2022-01-31"))).isFalse();
    assertThat(CHINA.findListed(LocalDate.parse("2022-01-31")))
        .isEqualTo(new ListedDay(LocalDate.parse("2022-01-31"), true, "春节"));
    assertThat(CHINA.findListed(LocalDate.parse("2022-03-01"))).isNull();
  }

  @Test
  void aNoticeReachesIntoTheDecemberBeforeItsYear() {
    LocalDate day = LocalDate.parse("2022-12-31");
    assertThat(CHINA.findListed(day)).isEqualTo(new ListedDay(day, true, "元旦"));
    assertThat(CHINA.unpublishedYears(day, day)).isEmpty();
  }

  @Test
  void aLocalDayWinsOverTheNotice() {
    LocalDate storm = LocalDate.parse("2021-07-21");
    LocalDate duty = LocalDate.parse("2021-10-01");
    WorkdayCalendar local =
        CHINA.withLocalDays(
            List.of(new ListedDay(storm, true, "停工"), new ListedDay(duty, false, "值守")));
    assertThat(local.isWorkday(storm)).isFalse();
    assertThat(local.isWorkday(duty)).isTrue();
    assertThat(local.countWorkdays(2021)).isEqualTo(250);
    assertThat(CHINA.isWorkday(storm)).isTrue();
  }

  @Test
  void yearsWithoutANoticeAreMondayToFridayAndAreNamed() {
    LocalDate day = LocalDate.parse("2027-10-01");
    assertThat(CHINA.isWorkday(day)).isTrue();
    assertThat(CHINA.unpublishedYears(LocalDate.parse("2026-11-01"), LocalDate.parse("2028-01-02")))
        .containsExactly(2027, 2028);
    PublishedYear notice =
        new PublishedYear(2027, List.of("notice"), List.of(new ListedDay(day, true, "国庆节")));
    assertThat(CHINA.withYear(notice).unpublishedYears(day, day)).isEmpty();
    PublishedYear ownList = new PublishedYear(2027, List.of(), notice.days());
    assertThat(CHINA.withYear(ownList).unpublishedYears(day, day)).containsExactly(2027);
    assertThat(CHINA.withYear(ownList).isWorkday(day)).isFalse();
  }

  @Test
  void aTaskCountsItsFirstDayIfThatIsWorked() {
    LocalDate friday = LocalDate.parse("2022-03-04");
    LocalDate saturday = LocalDate.parse("2022-03-05");
    assertThat(CHINA.endOfTask(friday, 1)).isEqualTo(friday);
    assertThat(CHINA.endOfTask(friday, 2)).isEqualTo("2022-03-07");
    assertThat(CHINA.endOfTask(saturday, 1)).isEqualTo("2022-03-07");
    assertThat(CHINA.startOfTask(saturday, 2)).isEqualTo("2022-03-03");
    assertThat(CHINA.startOfTask(friday, 1)).isEqualTo(friday);
    assertThatThrownBy(() -> CHINA.endOfTask(friday, 0)).hasMessageContaining("\nMaybe ");
  }

  @Test
  void everyAnswerEqualsWalkingDayByDay() {
    long seed = 20_220_930;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 4_000; i++) {
      LocalDate date = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(2_900));
      int n = random.nextInt(-80, 81);
      String where = "seed %d round %d: %s%+d".formatted(seed, i, date, n);
      LocalDate walked = walk(date, n);
      assertThat(CHINA.addWorkdays(date, n)).as(where).isEqualTo(walked);
      assertThat(CHINA.workdaysBetween(date, walked)).as(where).isEqualTo(n);
      if (n > 0) {
        assertThat(CHINA.endOfTask(date, n)).as(where).isEqualTo(walk(date.minusDays(1), n));
        assertThat(CHINA.startOfTask(date, n)).as(where).isEqualTo(walk(date.plusDays(1), -n));
      }
    }
  }

  private static LocalDate walk(LocalDate date, int n) {
    LocalDate day = date;
    for (int left = Math.abs(n); left > 0; ) {
      day = day.plusDays(Integer.signum(n));
      if (CHINA.isWorkday(day)) {
        left--;
      }
    }
    return day;
  }

  @Test
  void refusesDatesAndCountsOutsideTheCalendar() {
    assertThatThrownBy(() -> CHINA.isWorkday(LocalDate.of(20222, 1, 1)))
        .hasMessageContaining("+20222-01-01")
        .hasMessageContaining("\nMaybe its year is mistyped.");
    assertThatThrownBy(() -> CHINA.addWorkdays(LocalDate.of(2022, 1, 1), Integer.MAX_VALUE))
        .hasMessageContaining("2022-01-01");
    assertThatThrownBy(() -> CHINA.addWorkdays(LocalDate.of(2022, 1, 1), Integer.MIN_VALUE))
        .hasMessageContaining("2022-01-01");
  }
}
