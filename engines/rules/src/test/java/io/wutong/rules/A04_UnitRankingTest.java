package io.wutong.rules;

import static io.wutong.rules.Shipped.judge;
import static io.wutong.rules.Shipped.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same engine in another field: the default ranking of units, and two published ones. */
class A04_UnitRankingTest {

  @ParameterizedTest
  @CsvSource({
    "10, 10, 10, 10, 100, 100, 0, 100, red",
    "10, 9, 10, 10, 80, 90, 0, 89, plain",
    "10, 10, 10, 10, 100, 100, 20, 110, red",
    "10, 5, 10, 10, 70, 90, 0, 70, plain",
    "10, 5, 10, 10, 70, 89.9, 0, 69.99, black"
  })
  void unitRanking(
      String due,
      String onTime,
      String fed,
      String fedOnTime,
      String quality,
      String satisfaction,
      String bonus,
      String total,
      String list) {
    Verdict verdict =
        judge(
            Shipped.rules("unit-ranking"),
            "due=" + due,
            "on_time=" + onTime,
            "feedbacks_due=" + fed,
            "feedbacks_on_time=" + fedOnTime,
            "quality=" + quality,
            "satisfaction=" + satisfaction,
            "bonus=" + bonus);
    assertThat(points(verdict, "total")).isEqualTo(total);
    assertThat(verdict.level(Shipped.line(verdict, "list").head().index())).isEqualTo(list);
  }

  @Test
  void fewerThanThreeMattersAreNotRanked() {
    Rules rules = Shipped.rules("unit-ranking");
    assertThat(judge(rules, "due=2").outcome().word()).isEqualTo("not_met");
    assertThat(judge(rules, "due=3").outcome().word()).isEqualTo("met");
    assertThat(judge(rules).outcome().word()).isEqualTo("unknown");
  }

  /** 100 + 4 + 1 − 2 − 2 − 1 − 2 = 98; criticised, so not to be honoured. */
  @Test
  void jiamusi() {
    Verdict verdict =
        judge(
            Shipped.rules("unit-ranking-jiamusi"),
            "tasks=5",
            "done=4",
            "praised=1",
            "late=2",
            "returned=1",
            "absent=1",
            "criticised=1");
    assertThat(points(verdict, "total")).isEqualTo("98");
    assertThat(verdict.level(Shipped.line(verdict, "honours").head().index())).isEqualTo("barred");
    Verdict idle = judge(Shipped.rules("unit-ranking-jiamusi"), "tasks=0", "done=0", "late=0");
    assertThat(idle.outcome().word()).isEqualTo("not_met");
  }

  /** What has no bound has none in the sum either: not ten thousand milliard points. */
  @Test
  void anUnknownNumberOfLateMattersHasNoBound() {
    Rules rules = Shipped.rules("unit-ranking-jiamusi");
    assertThat(points(judge(rules, "tasks=1", "done=2", "returned=0"), "total"))
        .isEqualTo("−∞..102");
    assertThat(points(judge(rules, "tasks=1", "late=1", "returned=0"), "total")).isEqualTo("99..∞");
    assertThat(points(judge(rules, "tasks=1"), "total")).isEqualTo("−∞..∞");
    assertThat(points(judge(Shipped.rules("unit-ranking-county"), "done_lead=1"), "total"))
        .isEqualTo("−∞..82");
  }

  /** 80 + 3 × 2 + 1 + (0.5 to 1) × 2 − 5 − 2.5 = 80.5 to 81.5; never above 100. */
  @Test
  void aCountyGivesHalfAPointToOnePointForBeingEarly() {
    Rules rules = Shipped.rules("unit-ranking-county");
    Verdict verdict =
        judge(rules, "done_lead=3", "done_co=1", "early=2", "late_lead=1", "late_co=1");
    assertThat(points(verdict, "total")).isEqualTo("80.5..81.5");
    assertThat(verdict.outcome().word()).isEqualTo("unknown");
    assertThat(points(judge(rules, "done_lead=11", "late_lead=0"), "total")).isEqualTo("100");
    assertThat(points(judge(rules, "done_lead=10", "late_lead=0"), "total")).isEqualTo("100");
    assertThat(points(judge(rules, "done_lead=9", "late_lead=0"), "total")).isEqualTo("98");
  }
}
