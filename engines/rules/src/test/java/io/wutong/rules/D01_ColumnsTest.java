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

  /** What no shipped ruleset has: the other scales, the smaller of two, months, a bounded sum. */
  private static final String THE_REST =
      """
      digits: 3
      facts:
        a: {type: money, unit: 万元, title: {zh: 甲, en: A}}
        b: {type: money, unit: 元, title: {zh: 乙, en: B}, missing: no-points}
        n: {type: count, unit: 项, title: {zh: 数, en: N}, missing: zero}
        r: {type: number, unit: "%", title: {zh: 率, en: R}}
        d: {type: date, title: {zh: 日, en: D}}
        f: {type: flag, title: {zh: 否, en: F}, missing: zero}
        c: {type: choice, title: {zh: 类, en: C}, choices: [{id: x, title: {zh: 一, en: X}}, {id: y, title: {zh: 二, en: Y}}, {id: z, title: {zh: 三, en: Z}}]}
      parameters:
        p: {title: {zh: 参, en: P}, unit: 万元, values: [{from: 2022-01-01, value: 500.5}, {from: 2022-07-01, value: 800}]}
      figures:
        least: {title: {zh: 较小, en: Least}, unit: 万元, of: "min(a, b) * 1.5 - p / 3"}
        mixed: {title: {zh: 混合, en: Mixed}, of: "f ? a / b + r : r * r - 0.25"}
      rules:
        - {id: young, title: {zh: 年轻, en: Young}, condition: "months(d, today) <= 36 && later(d, 2) > day('2021-05-01')"}
        - id: kind
          title: {zh: 类别, en: Kind}
          grade: {levels: [{id: one, title: {zh: 一, en: One}, when: "c == 'x' || young"}, {id: two, title: {zh: 二, en: Two}, when: "c in ['y'] && !f"}, {id: three, title: {zh: 三, en: Three}}]}
        - {id: down, title: {zh: 降, en: Down}, indicator: {of: mixed, weight: {by: kind, one: 7.5, two: 10, three: 3.125}, linear: {from: 75 %, to: 55 %}}}
        - {id: rank, title: {zh: 分位, en: Rank}, indicator: {of: least, weight: {by: kind, one: 1, two: 2, three: 3}, percentile: [{from: 900 万元, share: 90 %}, {from: 0.005 万元, share: 33.3333 %}]}}
        - {id: logs, title: {zh: 对数, en: Logs}, indicator: {of: a, weight: 12, log: {from: 100 万元, to: 20000 万元, digits: 9}}}
        - {id: bits, title: {zh: 每项, en: Bits}, per-item: {of: n, each: -0.125..-0.1, least: -6.5, most: -0.25}}
        - {id: part, title: {zh: 每率, en: Part}, per-item: {of: r, each: 2.5}}
        - {id: top, title: {zh: 取高, en: Top}, best: [down, rank, bits]}
        - {id: all, title: {zh: 总, en: All}, sum: {of: [down, logs, top, part], base: -3, least: 0, most: 30}}
        - {id: good, title: {zh: 好, en: Good}, condition: "young ? all > 9.5 : all != 12 && r < percent(60)"}
        - id: steps
          title: {zh: 阶, en: Steps}
          ladder: [{id: low, title: {zh: 低, en: Low}, any: [good, young]}, {id: high, title: {zh: 高, en: High}, all: [good, young]}]
      result: {outcome: good, score: all, level: steps}
      """;

  static Stream<Ruleset> rulesets() {
    return Stream.concat(
        Shipped.book().rulesets().stream(), Stream.of(Inline.rules(THE_REST).ruleset()));
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
