package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Tri;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Scales are rounded once, HALF_UP, at a stated digit; logic has three answers. */
class A03_ScalesTest {
  private static final String FACTS =
      """
      facts:
        x: {type: money, unit: 万元, title: {zh: 甲, en: X}}
        y: {type: money, unit: 万元, title: {zh: 乙, en: Y}, missing: no-points}
        n: {type: count, unit: 项, title: {zh: 数, en: N}, missing: zero}
      rules:
      """;

  private static final Rules RULES =
      Inline.rules(
          FACTS
              + """
                - {id: line, title: {zh: 线, en: L}, indicator: {of: x, weight: 9, linear: {from: 0 元, to: 3 万元}}}
                - {id: down, title: {zh: 降, en: D}, indicator: {of: x / y, weight: 10, linear: {from: 75 %, to: 55 %}}}
                - {id: logs, title: {zh: 对数, en: G}, indicator: {of: x, weight: 10, log: {from: 100 元, to: 1 万元, digits: 4}}}
                - {id: each, title: {zh: 每项, en: E}, per-item: {of: n, each: -2.5, least: -6}}
                - {id: rank, title: {zh: 分位, en: P}, indicator: {of: x, weight: 10, percentile: [{from: 2 万元, share: 90 %}, {from: 1 万元, share: 50 %}]}}
                - {id: all, title: {zh: 总, en: A}, sum: {of: [line, down, logs, each, rank], base: 1, least: 0, most: 30}}
              result: {score: all}
              """);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-5, 0",
    "0.0016, 0",
    "0.0017, 0.01",
    "0.005, 0.02",
    "1, 3",
    "1.5, 4.5",
    "2.9983, 8.99",
    "2.9984, 9",
    "3, 9",
    "99, 9"
  })
  void linearIsRoundedHalfUp(String x, String points) {
    assertThat(of("line", "x=" + x + " 万元")).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"55, 10", "54, 10", "75, 0", "76, 0", "65, 5", "60, 7.5"})
  void lessCanBeBetter(String x, String points) {
    assertThat(of("down", "x=" + x + " 元", "y=100 元")).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0",
    "99.99, 0",
    "1000, 5",
    "10000, 10",
    "10000.01, 10",
    "2000, 6.51",
    "500, 3.5"
  })
  void logarithms(String yuan, String points) {
    // ln 20 / ln 100 = 0.65051…, ln 5 / ln 100 = 0.34948…; four digits: 0.6505 and 0.3495.
    assertThat(of("logs", "x=" + yuan + " 元")).isEqualTo(points);
  }

  @Test
  void percentilesOfAReference() {
    assertThat(of("rank", "x=2 万元")).isEqualTo("9");
    assertThat(of("rank", "x=1.9999 万元")).isEqualTo("5");
    assertThat(of("rank", "x=0.9999 万元")).isEqualTo("0");
  }

  @Test
  void perItemStopsAtItsBound() {
    assertThat(of("each", "n=2")).isEqualTo("-5");
    assertThat(of("each", "n=3")).isEqualTo("-6");
    assertThat(of("each")).as("missing counts as none").isEqualTo("0");
  }

  @Test
  void whatIsMissingLeavesARangeOrNoPoints() {
    assertThat(of("line")).isEqualTo("0..9");
    assertThat(of("down", "x=60 元"))
        .as("y is missing, and the rule gives none then")
        .isEqualTo("0");
    assertThat(of("down", "x=60 元", "y=0 元")).as("divided by zero").isEqualTo("0");
    assertThat(of("all", "y=100 元"))
        .as("1 + 0..9 + 0..10 + 0..10 + 0 + 0..9, at most 30")
        .isEqualTo("1..30");
  }

  /** A count is at least none; money can be below zero, and then a bonus takes away. */
  @Test
  void anUnknownAmountCanBeBelowZero() {
    Rules rules =
        Inline.rules(
            """
            facts:
              x: {type: money, unit: 万元, title: {zh: 甲, en: X}}
              m: {type: count, unit: 项, title: {zh: 项, en: M}}
            rules:
              - {id: money, title: {zh: 钱, en: M}, per-item: {of: x / wan(1), each: 2, least: -4, most: 10}}
              - {id: count, title: {zh: 数, en: C}, per-item: {of: m, each: 2, least: -4, most: 10}}
              - {id: less, title: {zh: 扣, en: L}, per-item: {of: m, each: -2, least: -4, most: 10}}
              - {id: all, title: {zh: 总, en: A}, sum: {of: [money, count, less]}}
            result: {score: all}
            """);
    assertThat(Shipped.points(Shipped.judge(rules, "x=-1 万元"), "money")).isEqualTo("-2");
    Verdict open = Shipped.judge(rules);
    assertThat(Shipped.points(open, "money")).isEqualTo("-4..10");
    assertThat(Shipped.points(open, "count")).isEqualTo("0..10");
    assertThat(Shipped.points(open, "less")).isEqualTo("-4..0");
  }

  private static String of(String line, String... facts) {
    return Shipped.points(Shipped.judge(RULES, facts), line);
  }

  @Test
  void parametersChangeOnTheirDay() {
    Ruleset ruleset =
        Inline.rules(
                """
                facts:
                  x: {type: money, unit: 万元, title: {zh: 甲, en: X}}
                parameters:
                  p: {title: {zh: 门槛, en: P}, unit: 万元, values: [{from: 2022-01-01, value: 5}, {from: 2022-07-01, value: 8}]}
                rules:
                  - {id: enough, title: {zh: 达标, en: E}, condition: x >= p}
                result: {outcome: enough}
                """)
            .ruleset();
    Subject six = Shipped.subject(ruleset, "x=6 万元");
    assertThat(Rules.of(ruleset, LocalDate.of(2022, 6, 30)).judge(six).outcome())
        .isEqualTo(Tri.MET);
    assertThat(Rules.of(ruleset, LocalDate.of(2022, 7, 1)).judge(six).outcome())
        .isEqualTo(Tri.NOT_MET);
  }

  @Test
  void fractionsAreExact() {
    Fraction third = Fraction.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualByComparingTo(Fraction.ONE);
    assertThat(Fraction.of(new BigDecimal("0.05"))).isEqualByComparingTo(Fraction.of(1, 20));
    assertThat(Fraction.of(5, 2).rounded()).isEqualTo(3);
    assertThat(Fraction.of(-5, 2).rounded()).isEqualTo(-3);
    assertThat(Fraction.of(-49, 100).rounded()).isZero();
    assertThat(Fraction.of(1, -2)).isEqualByComparingTo(Fraction.of(-1, 2));
  }

  @ParameterizedTest
  @EnumSource
  void kleenesLogic(Tri a) {
    assertThat(a.and(Tri.NOT_MET)).isEqualTo(Tri.NOT_MET);
    assertThat(a.or(Tri.MET)).isEqualTo(Tri.MET);
    assertThat(a.and(Tri.MET)).isEqualTo(a);
    assertThat(a.or(Tri.NOT_MET)).isEqualTo(a);
    assertThat(a.not().not()).isEqualTo(a);
    assertThat(Tri.UNKNOWN.and(a)).isEqualTo(a == Tri.NOT_MET ? a : Tri.UNKNOWN);
    assertThat(a.and(Tri.UNKNOWN).not()).as("De Morgan").isEqualTo(a.not().or(Tri.UNKNOWN));
  }
}
