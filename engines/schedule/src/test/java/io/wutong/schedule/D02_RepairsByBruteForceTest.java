package io.wutong.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: the repairs listed are truly the cheapest of their kind and bring what they
 * say. Every task is cut by every amount, and every dependency is dropped, on small random plans.
 */
class D02_RepairsByBruteForceTest {
  private static final long SEED = 20_210_720;
  private static final int ROUNDS = 3_000;

  /** What a change costs and what remains. */
  private record Price(int shortAfter, int cost) {}

  private static final Comparator<Price> BEST =
      Comparator.comparingInt(Price::shortAfter).thenComparingInt(Price::cost);

  @Test
  void noCheaperRepairOfAnyKindExists() {
    SplittableRandom random = new SplittableRandom(SEED);
    int tried = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Schedule schedule = RandomPlans.next(random, 6, 14);
      String where = "seed %d round %d %s".formatted(SEED, round, RandomPlans.describe(schedule));
      List<Repair> repairs = schedule.repairs();
      if (schedule.feasible()) {
        assertThat(repairs).as(where).isEmpty();
        continue;
      }
      tried++;
      assertThat(pricesOf(repairs, Repair.Shorten.class)).as(where).isEqualTo(cuts(schedule));
      assertThat(pricesOf(repairs, Repair.RunBeside.class)).as(where).isEqualTo(pairs(schedule));
      assertThat(repairs).as(where).isSortedAccordingTo(Comparator.comparing(this::price, BEST));
      repairs.forEach(repair -> assertTold(schedule, repair, where));
    }
    assertThat(tried).isGreaterThan(ROUNDS / 4);
  }

  private Price price(Repair repair) {
    return new Price(repair.effect().shortAfter(), repair.effect().cost());
  }

  private List<Price> pricesOf(List<Repair> repairs, Class<? extends Repair> kind) {
    return repairs.stream().filter(kind::isInstance).map(this::price).toList();
  }

  /** Those that suffice, at most three; if there are none, the best two that help. */
  private static List<Price> best(Schedule schedule, List<Price> all) {
    boolean suffices = all.stream().anyMatch(price -> price.shortAfter() == 0);
    return all.stream()
        .filter(price -> price.shortAfter() < schedule.shortBy())
        .filter(price -> (price.shortAfter() == 0) == suffices)
        .sorted(BEST)
        .limit(suffices ? 3 : 2)
        .toList();
  }

  private static List<Price> cuts(Schedule schedule) {
    List<Price> all = new ArrayList<>();
    for (Task task : schedule.plan().tasks()) {
      boolean days =
          task.unit() == DurationUnit.HOUR && schedule.plan().resolution() == Resolution.DAY;
      List<Price> ofTask = new ArrayList<>();
      for (int left = task.duration() - 1; left >= 1; left--) {
        int cost = days ? (task.duration() + 23) / 24 - (left + 23) / 24 : task.duration() - left;
        ofTask.add(new Price(shortAfter(schedule, task.id(), left), cost));
      }
      ofTask.stream().min(BEST).ifPresent(all::add);
    }
    return best(schedule, all);
  }

  private static int shortAfter(Schedule schedule, String id, int duration) {
    List<Task> changed = Reference.withDuration(schedule.plan().tasks(), id, duration);
    return Reference.of(schedule, changed).shortBy();
  }

  private static List<Price> pairs(Schedule schedule) {
    Reference before = Reference.of(schedule);
    List<Price> all = new ArrayList<>();
    for (Task second : schedule.plan().tasks()) {
      for (Predecessor edge : second.after()) {
        Task first = schedule.node(edge.id()).task();
        if (edge.lag() == 0 && first.duration() > 0 && second.duration() > 0) {
          Reference after = Reference.beside(schedule, first.id(), second.id());
          int cost = after.distance(after.begin(second.id()), before.begin(second.id()));
          all.add(new Price(after.shortBy(), Math.max(1, cost)));
        }
      }
    }
    return best(schedule, all);
  }

  private static void assertTold(Schedule schedule, Repair repair, String where) {
    int remains = repair.effect().shortAfter();
    Reference changed =
        switch (repair) {
          case Repair.Shorten cut ->
              Reference.of(
                  schedule,
                  Reference.withDuration(schedule.plan().tasks(), cut.id(), cut.duration()));
          case Repair.RunBeside pair -> Reference.beside(schedule, pair.first(), pair.second());
          case Repair.StartEarlier earlier ->
              moved(schedule, earlier.newStartAt(), schedule.dueAt());
          case Repair.MoveDue due -> moved(schedule, schedule.startAt(), due.newDueAt());
        };
    assertThat(changed.shortBy()).as(where + " " + repair.text()).isEqualTo(remains);
    if (repair instanceof Repair.StartEarlier earlier) {
      assertThat(remains).as(where).isZero();
      boolean hourly = schedule.plan().resolution() == Resolution.HOUR;
      LocalDateTime oneLess =
          hourly
              ? earlier.newStartAt().plusHours(1)
              : schedule.calendar().addWorkdays(earlier.newStart(), 1).atStartOfDay();
      assertThat(moved(schedule, oneLess, schedule.dueAt()).shortBy()).as(where).isPositive();
      assertThat(repair.effect().cost())
          .isEqualTo(changed.distance(earlier.newStartAt(), schedule.startAt()));
    }
  }

  private static Reference moved(Schedule schedule, LocalDateTime start, LocalDateTime due) {
    return new Reference(schedule.plan().tasks(), schedule.calendar(), start, due, "", "");
  }
}
