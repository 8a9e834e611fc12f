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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The days that are kept at an act beside the light of each day, worked out from the sentences of
 * the scheme with nothing but counting days. Once it has turned, no light turns back.
 */
class LightsByDayTest {

  private static final WorkdayCalendar CALENDAR = ChinaCalendar.published();
  private static final int ROUNDS = 4_000;
  private static final int DAYS_AFTER = 20;

  /** A matter as the sentences see it. */
  private record Case(
      LocalDate start,
      LocalDate due,
      Course.By by,
      List<Course.Step> steps,
      List<Integer> quarters,
      int part,
      int whole,
      List<LightRule> rules) {}

  @Test
  void everyDayShowsWhatTheSentencesSay() {
    long seed = Long.getLong("wutong.seed", System.nanoTime());
    System.out.println("lights by day: seed " + seed + ", repeat with -Dwutong.seed=" + seed);
    Random random = new Random(seed);
    int[] seen = new int[Light.values().length];
    for (int round = 0; round < ROUNDS; round++) {
      Case one = random(random);
      Turns turns = Turning.of(watched(one), scheme(one.rules()), CALENDAR);
      Light before = Light.GREEN;
      LocalDate last = one.due().plusDays(DAYS_AFTER);
      for (LocalDate day = one.start().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
        Light shown = Light.on(day, turns.blueOn(), turns.yellowOn(), turns.redOn());
        assertThat(shown)
            .as("seed %d, %s on %s, %s", seed, one, day, turns)
            .isEqualTo(said(one, day));
        assertThat(shown).as("seed %d turns back on %s", seed, day).isGreaterThanOrEqualTo(before);
        before = shown;
        seen[shown.ordinal()]++;
      }
      grounds(turns);
    }
    for (Light light : List.of(Light.GREEN, Light.BLUE, Light.YELLOW, Light.RED)) {
      assertThat(seen[light.ordinal()]).as("days of %s", light).isPositive();
    }
  }

  /** Each colour that shows says why, with the day on which it turns. */
  private static void grounds(Turns turns) {
    assertThat(turns.grounds())
        .anyMatch(g -> g.light() == Light.RED && g.on().equals(turns.redOn()));
    assertThat(turns.grounds().stream().anyMatch(g -> g.light() == Light.YELLOW))
        .isEqualTo(turns.yellowOn().isBefore(turns.redOn()));
    assertThat(turns.grounds().stream().anyMatch(g -> g.light() == Light.BLUE))
        .isEqualTo(turns.blueOn() != null);
  }

  private static Case random(Random random) {
    LocalDate start = LocalDate.of(2021, 11, 1).plusDays(random.nextInt(500));
    LocalDate due =
        start.plusDays(random.nextInt(4) == 0 ? random.nextInt(8) : random.nextInt(300));
    List<Course.Step> steps = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      LocalDate on =
          due.minusDays(random.nextInt((int) (due.toEpochDay() - start.toEpochDay()) + 1));
      steps.add(new Course.Step("step " + i, on, 1 + random.nextInt(60), random.nextInt(3) == 0));
    }
    Course.By[] all = Course.By.values();
    Course.By by = steps.isEmpty() ? all[1 + random.nextInt(3)] : all[random.nextInt(4)];
    int first = random.nextInt(50);
    int second = first + random.nextInt(30);
    List<Integer> quarters = List.of(first, second, second + random.nextInt(30));
    int whole = random.nextBoolean() ? 100 : 1 + random.nextInt(400);
    return new Case(
        start, due, by, steps, quarters, random.nextInt(whole + 20), whole, rules(random));
  }

  private static List<LightRule> rules(Random random) {
    List<LightRule> rules = new ArrayList<>();
    rules.add(rule(Colour.RED, Sort.OVERDUE, 0));
    for (int i = random.nextInt(5); i > 0; i--) {
      Sort sort = Sort.values()[1 + random.nextInt(4)];
      boolean points = sort == Sort.BEHIND_AT_LEAST || sort == Sort.BEHIND_MORE_THAN;
      int figure = points ? 1 + random.nextInt(40) : random.nextInt(8);
      rules.add(rule(Colour.values()[random.nextInt(3)], sort, figure));
    }
    return rules;
  }

  private static LightRule rule(Colour light, Sort sort, int figure) {
    return new LightRule(sort.name(), light, sort, figure, "", Mark.DESIGN, "");
  }

  private static LightScheme scheme(List<LightRule> rules) {
    return new LightScheme("test", new Title("测试", "Test"), "", rules);
  }

  private static Watched watched(Case one) {
    Course course =
        switch (one.by()) {
          case STEPS -> Course.bySteps(one.start(), one.steps());
          case MONTHS -> Course.byMonths(one.start(), one.due());
          case WORKDAYS -> Course.byWorkdays(one.start(), one.due());
          case QUARTERS ->
              Course.byQuarters(
                  one.start(),
                  one.due(),
                  one.quarters().stream().map(BigDecimal::valueOf).toList(),
                  BigDecimal.valueOf(one.whole()));
        };
    return new Watched(
        one.start(), one.due(), one.steps(), course, Share.of(one.part(), one.whole()));
  }

  /** The light of a day: the most severe colour of which a sentence holds. */
  private static Light said(Case one, LocalDate day) {
    Light light = Light.GREEN;
    for (LightRule rule : one.rules()) {
      Light says =
          switch (rule.light()) {
            case BLUE -> Light.BLUE;
            case YELLOW -> Light.YELLOW;
            case RED -> Light.RED;
          };
      if (holds(rule, one, day) && says.compareTo(light) > 0) {
        light = says;
      }
    }
    return light;
  }

  private static boolean holds(LightRule rule, Case one, LocalDate day) {
    int figure = rule.figure();
    return switch (rule.sort()) {
      case OVERDUE -> day.isAfter(one.due());
      case DUE_WITHIN -> within(day, one.due(), figure);
      case STEP_WITHIN ->
          one.steps().stream().anyMatch(s -> !s.done() && within(day, s.on(), figure));
      case BEHIND_AT_LEAST ->
          behind(one, day) >= (long) figure * one.whole() * planned(one, day)[1];
      case BEHIND_MORE_THAN ->
          behind(one, day) > (long) figure * one.whole() * planned(one, day)[1];
    };
  }

  /** Fewer than so many working days lie between the day and the date, or it is there. */
  private static boolean within(LocalDate day, LocalDate date, int workdays) {
    if (!day.isBefore(date)) {
      return true;
    }
    int between = 0;
    for (LocalDate each = day.plusDays(1); each.isBefore(date); each = each.plusDays(1)) {
      between += CALENDAR.isWorkday(each) ? 1 : 0;
    }
    return between < workdays;
  }

  /** By how many points it is behind, times both wholes, so that nothing is rounded. */
  private static long behind(Case one, LocalDate day) {
    long[] planned = planned(one, day);
    return 100 * (planned[0] * one.whole() - one.part() * planned[1]);
  }

  /** How much is planned by a day, of how much. */
  private static long[] planned(Case one, LocalDate day) {
    boolean over = !day.isBefore(one.due());
    return switch (one.by()) {
      case STEPS ->
          new long[] {
            one.steps().stream().filter(s -> !s.on().isAfter(day)).mapToLong(s -> s.weight()).sum(),
            one.steps().stream().mapToLong(s -> s.weight()).sum()
          };
      case MONTHS -> {
        long ends = 0;
        long all = 1;
        for (LocalDate d = one.start().plusDays(1); d.isBefore(one.due()); d = d.plusDays(1)) {
          boolean end = d.plusDays(1).getDayOfMonth() == 1;
          all += end ? 1 : 0;
          ends += end && !d.isAfter(day) ? 1 : 0;
        }
        yield new long[] {over ? all : ends, all};
      }
      case WORKDAYS -> {
        long passed = 0;
        long all = 0;
        for (LocalDate d = one.start().plusDays(1); !d.isAfter(one.due()); d = d.plusDays(1)) {
          all += CALENDAR.isWorkday(d) ? 1 : 0;
          passed += CALENDAR.isWorkday(d) && !d.isAfter(day) ? 1 : 0;
        }
        yield all == 0 || over ? new long[] {over ? 1 : 0, 1} : new long[] {passed, all};
      }
      case QUARTERS -> {
        long wanted = 0;
        int year = one.due().getYear();
        for (int q = 0; q < 3; q++) {
          LocalDate end = LocalDate.of(year, 3 * q + 4, 1).minusDays(1);
          if (end.isAfter(one.start()) && !end.isAfter(day)) {
            wanted = Math.min(one.quarters().get(q), one.whole());
          }
        }
        yield new long[] {over ? one.whole() : wanted, one.whole()};
      }
    };
  }
}
