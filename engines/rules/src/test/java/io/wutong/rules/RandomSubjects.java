package io.wutong.rules;

import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.model.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Subjects near the borders: round figures and their neighbours, gaps, and figures too large. */
final class RandomSubjects {
  private static final long[] ROUND = {
    0, 1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 25, 30, 35, 40, 50, 55, 60, 70, 75, 90, 100, 110, 200, 400,
    500, 800, 1000, 1200, 2000, 2500, 4000, 5000, 6000, 8000, 10_000, 20_000, 50_000, 100_000
  };

  private final SplittableRandom random;
  private final LocalDate on;

  RandomSubjects(SplittableRandom random, LocalDate on) {
    this.random = random;
    this.on = on;
  }

  List<Subject> of(List<Fact> facts, int count) {
    List<Subject> subjects = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      // Some subjects are known whole, some hardly at all.
      int gaps = new int[] {0, 0, 5, 20, 60}[random.nextInt(5)];
      boolean large = random.nextInt(20) == 0;
      Subject subject = new Subject("s" + i, facts.size());
      for (Fact fact : facts) {
        if (random.nextInt(100) >= gaps) {
          subject.set(fact, value(fact, large), "");
        }
      }
      subjects.add(subject);
    }
    return subjects;
  }

  private long value(Fact fact, boolean large) {
    return switch (fact.type()) {
      case MONEY -> large ? random.nextLong(1L << 62) : near(1_000_000) * sign();
      case COUNT -> large ? random.nextLong(1L << 40) : random.nextInt(3) == 0 ? near(1) : small();
      case NUMBER -> near(fact.unit().name().equals("%") ? 1_000_000 : 100_000_000);
      case DATE -> day();
      case FLAG -> random.nextInt(2);
      case CHOICE -> random.nextInt(fact.choices().size());
    };
  }

  private long near(long unit) {
    long round = ROUND[random.nextInt(ROUND.length)] * unit;
    return Math.max(
        0, round + new long[] {0, 0, 0, -1, 1, random.nextInt(1000)}[random.nextInt(6)]);
  }

  private long small() {
    return random.nextInt(12);
  }

  private int sign() {
    return random.nextInt(12) == 0 ? -1 : 1;
  }

  private long day() {
    int years = new int[] {0, 1, 2, 3, 5, 10, 15, 20}[random.nextInt(8)];
    return on.minusYears(years).toEpochDay() + random.nextInt(-1, 2);
  }
}
