package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.columns.Bulk;
import io.wutong.rules.columns.Population;
import io.wutong.rules.columns.Scores;
import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Tri;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Columns answer what the explaining evaluator answers, for every shipped ruleset and random
 * subjects. Repeat a failure with {@code -Dwutong.rules.seed=SEED}.
 */
class D01_ColumnsTest {
  private static final int SUBJECTS = 6_000;

  static Stream<Ruleset> rulesets() {
    return Shipped.book().rulesets().stream();
  }

  @ParameterizedTest
  @MethodSource("rulesets")
  void bothEvaluatorsAnswerTheSame(Ruleset ruleset) {
    long seed = Long.getLong("wutong.rules.seed", System.nanoTime());
    System.out.printf("%s %s: seed %d%n", ruleset.id(), ruleset.version(), seed);
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate on = ruleset.from().plusDays(random.nextInt(700));
    Rules rules = Rules.of(ruleset, on);
    List<Subject> subjects = new RandomSubjects(random, on).of(ruleset.facts(), SUBJECTS);

    Scores scores = Bulk.judge(rules, Population.of(ruleset.facts(), subjects));

    int open = 0;
    for (int row = 0; row < SUBJECTS; row++) {
      Verdict verdict = rules.judge(subjects.get(row));
      String where = "seed %d, row %d".formatted(seed, row);
      assertThat(scores.outcome(row)).as(where).isEqualTo(verdict.outcome());
      Ruleset.Result result = ruleset.result();
      if (result.score() != Ruleset.NONE) {
        assertThat(scores.points(row)).as(where).isEqualTo(verdict.points(result.score()));
      }
      if (result.level() != Ruleset.NONE) {
        assertThat(scores.levels(row)).as(where).isEqualTo(verdict.levels(result.level()));
      }
      open += verdict.outcome() == Tri.UNKNOWN ? 1 : 0;
    }
    assertThat(open).as("some are open, some are not; seed %d", seed).isBetween(1, SUBJECTS - 1);
    assertThat(scores.exactRows()).as("some rows fit; seed %d", seed).isLessThan(SUBJECTS);
  }
}
