package io.wutong.kernel.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.packs.Rhythm;
import io.wutong.kernel.packs.Rhythm.DayOff;
import io.wutong.kernel.packs.Rhythm.Every;
import io.wutong.kernel.reporting.Round;
import io.wutong.schedule.ListedDay;
import io.wutong.schedule.WorkdayCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** 报送周期: which round takes a report, and where cut-offs go on days off. */
class RoundsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2021, 10, 1);
  private static final int DAYS = 900;

  /**
   * National Day 2022 as the State Council's notice has it: seven days off, two Saturdays worked.
   */
  private static final WorkdayCalendar AUTUMN_2022 =
      WorkdayCalendar.mondayToFriday()
          .withLocalDays(
              List.of(
                  off("2022-10-01"),
                  off("2022-10-02"),
                  off("2022-10-03"),
                  off("2022-10-04"),
                  off("2022-10-05"),
                  off("2022-10-06"),
                  off("2022-10-07"),
                  new ListedDay(LocalDate.parse("2022-10-08"), false, "国庆节"),
                  new ListedDay(LocalDate.parse("2022-10-09"), false, "国庆节")));

  private static ListedDay off(String day) {
    return new ListedDay(LocalDate.parse(day), true, "国庆节");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static Round round(Rhythm rhythm, String local) {
    return new Rounds(rhythm, AUTUMN_2022, ZONE).at(at(local));
  }

  private static Rhythm rhythm(Every every, int day, DayOff onDayOff, int lateDays) {
    return new Rhythm(every, day, "17:00", onDayOff, lateDays);
  }

  @Test
  void aWeekOpensWhenTheLateDaysOfTheLastAreOver() {
    Rhythm thursdays = rhythm(Every.WEEK, 4, DayOff.BEFORE, 2);
    Round round = round(thursdays, "2022-04-18T09:00");
    assertThat(round)
        .isEqualTo(
            new Round(
                LocalDate.parse("2022-04-21"),
                at("2022-04-17T00:00"),
                at("2022-04-21T17:00"),
                at("2022-04-24T00:00")));
    assertThat(round.isLate(at("2022-04-21T17:00"))).isFalse();
    assertThat(round.isLate(at("2022-04-21T17:01"))).isTrue();
    assertThat(round(thursdays, "2022-04-23T23:59")).isEqualTo(round);
    assertThat(round(thursdays, "2022-04-24T00:00").day()).isEqualTo("2022-04-28");
  }

  @Test
  void theTenthOfTheTenDaysIsTheirLast() {
    Rhythm tens = rhythm(Every.TEN_DAYS, 10, DayOff.BEFORE, 0);
    assertThat(round(tens, "2022-08-05T09:00").day()).isEqualTo("2022-08-10");
    assertThat(round(tens, "2022-08-15T09:00").day()).isEqualTo("2022-08-19");
    assertThat(round(tens, "2022-08-25T09:00").day()).isEqualTo("2022-08-31");
  }

  @Test
  void aMonthWithoutThatDayHasItsLast() {
    Rhythm months = rhythm(Every.MONTH, 31, DayOff.BEFORE, 0);
    assertThat(round(months, "2022-02-10T09:00").day()).isEqualTo("2022-02-28");
    assertThat(round(months, "2022-06-10T09:00").day()).isEqualTo("2022-06-30");
  }

  @Test
  void aCutOffOnADayOffGoesBeforeOrAfterIt() {
    Rhythm before = rhythm(Every.WEEK, 4, DayOff.BEFORE, 2);
    Rhythm after = rhythm(Every.WEEK, 4, DayOff.AFTER, 2);
    assertThat(round(before, "2022-09-30T09:00").day()).isEqualTo("2022-09-30");
    assertThat(round(after, "2022-10-04T09:00").day()).isEqualTo("2022-10-08");
  }

  @Test
  void whereTheNextComesAtOnceThereAreNoLateDays() {
    // Thursday 6 October goes to Friday 30 September, a day after the one before.
    Rhythm before = rhythm(Every.WEEK, 4, DayOff.BEFORE, 2);
    Round last = round(before, "2022-09-29T16:00");
    assertThat(last.closes()).isEqualTo(at("2022-09-29T17:00").plusNanos(1000));
    assertThat(round(before, "2022-09-29T17:01").day()).isEqualTo("2022-09-30");
  }

  @Test
  void twoOnOneDayAreOne() {
    // Saturday 1 October and the Saturday after it, which is worked, are one round.
    Rhythm saturdays = rhythm(Every.WEEK, 6, DayOff.AFTER, 0);
    Round round = round(saturdays, "2022-10-01T09:00");
    assertThat(round.day()).isEqualTo("2022-10-08");
    assertThat(new Rounds(saturdays, AUTUMN_2022, ZONE).after(round).day()).isEqualTo("2022-10-17");
  }

  /** Random rhythms over random calendars, beside the same said slowly; {@code -Dwutong.seed=N}. */
  @Test
  void everyMomentLiesInTheRoundThatGoingThroughAllOfThemFinds() {
    long seed = Long.getLong("wutong.seed", System.nanoTime());
    System.out.println("rounds, seed " + seed + "; again: -Dwutong.seed=" + seed);
    Random chance = new Random(seed);
    for (int i = 0; i < 200; i++) {
      WorkdayCalendar calendar = calendar(chance);
      Every every = Every.values()[chance.nextInt(3)];
      Rhythm rhythm =
          new Rhythm(
              every,
              1 + chance.nextInt(every.dayMax()),
              "%02d:%02d".formatted(chance.nextInt(24), chance.nextInt(60)),
              DayOff.values()[chance.nextInt(2)],
              chance.nextInt(every.lateDaysMax() + 1));
      List<Round> slow = slowly(rhythm, calendar);
      Rounds rounds = new Rounds(rhythm, calendar, ZONE);
      for (int k = 0; k < 20; k++) {
        Instant moment =
            FIRST
                .plusDays(100 + chance.nextInt(DAYS - 200))
                .atTime(LocalTime.ofSecondOfDay(chance.nextInt(86_400)))
                .atZone(ZONE)
                .toInstant();
        Round found = rounds.at(moment);
        assertThat(found).as("%s at %s, seed %d", rhythm, moment, seed).isEqualTo(in(slow, moment));
        assertThat(rounds.at(found.opens())).isEqualTo(found);
        assertThat(rounds.at(found.cutOff())).isEqualTo(found);
        assertThat(rounds.before(rounds.after(found))).isEqualTo(found);
        assertThat(rounds.after(found).opens()).isEqualTo(found.closes());
      }
    }
  }

  private static WorkdayCalendar calendar(Random chance) {
    List<ListedDay> days = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      LocalDate start = FIRST.plusDays(chance.nextInt(DAYS));
      boolean off = chance.nextInt(3) > 0;
      for (int k = 0; k < 1 + chance.nextInt(9); k++) {
        days.add(new ListedDay(start.plusDays(k), off, ""));
      }
    }
    return WorkdayCalendar.mondayToFriday().withLocalDays(days);
  }

  private static Round in(List<Round> rounds, Instant moment) {
    for (Round round : rounds) {
      if (moment.isBefore(round.closes())) {
        return round;
      }
    }
    throw new AssertionError("no round at " + moment);
  }

  /** All rounds from the first day on, period by period, each read off a list of its days. */
  private static List<Round> slowly(Rhythm rhythm, WorkdayCalendar calendar) {
    TreeSet<LocalDate> cutOffs = new TreeSet<>();
    for (List<LocalDate> period : periods(rhythm.every())) {
      boolean last =
          rhythm.day() > period.size() || rhythm.every() == Every.TEN_DAYS && rhythm.day() == 10;
      LocalDate day = last ? period.getLast() : period.get(rhythm.day() - 1);
      while (!calendar.isWorkday(day)) {
        day = rhythm.onDayOff() == DayOff.AFTER ? day.plusDays(1) : day.minusDays(1);
      }
      cutOffs.add(day);
    }
    List<Round> rounds = new ArrayList<>();
    Instant opens = Instant.EPOCH;
    for (LocalDate day : cutOffs) {
      LocalDate next = cutOffs.higher(day);
      if (next == null) {
        break;
      }
      Instant cutOff = day.atTime(LocalTime.parse(rhythm.time())).atZone(ZONE).toInstant();
      Instant nextCutOff = next.atTime(LocalTime.parse(rhythm.time())).atZone(ZONE).toInstant();
      Instant closes = cutOff.plus(1, ChronoUnit.MICROS);
      if (rhythm.lateDays() > 0) {
        Instant midnight = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        Instant late = midnight.plus(24L * rhythm.lateDays(), ChronoUnit.HOURS);
        closes = late.isBefore(nextCutOff) ? late : closes;
      }
      rounds.add(new Round(day, opens, cutOff, closes));
      opens = closes;
    }
    return rounds;
  }

  private static List<List<LocalDate>> periods(Every every) {
    List<List<LocalDate>> periods = new ArrayList<>();
    List<LocalDate> open = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      boolean begins =
          switch (every) {
            case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY;
            case MONTH -> day.equals(YearMonth.from(day).atDay(1));
            case TEN_DAYS -> List.of(1, 11, 21).contains(day.getDayOfMonth());
          };
      if (begins && !open.isEmpty()) {
        periods.add(open);
        open = new ArrayList<>();
      }
      open.add(day);
    }
    // The first may have begun before the first day.
    return periods.subList(1, periods.size());
  }
}
