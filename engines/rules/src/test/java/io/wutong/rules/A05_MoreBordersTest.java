package io.wutong.rules;

import static io.wutong.rules.Shipped.judge;
import static io.wutong.rules.Shipped.met;
import static io.wutong.rules.Shipped.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders of 小巨人, 专精特新, the reward, and the calendar of monthly entry. */
class A05_MoreBordersTest {

  @ParameterizedTest
  @CsvSource({
    "是, 1000, 30",
    "是, 999.999999, 20",
    "是, 200, 20",
    "是, 199.999999, 10",
    "是, 0, 10",
    "否, 1000, 0"
  })
  void theRewardOfAFirstRecognition(String first, String sales, String expected) {
    Rules rules = Shipped.book().on("high-tech-reward", LocalDate.of(2020, 6, 1));
    Verdict verdict = judge(rules, "first_time=" + first, "sales=" + sales + " 万元");
    assertThat(points(verdict, "reward")).isEqualTo(expected);
  }

  @Test
  void theRewardIsOpenWhereSalesAreNotKnown() {
    Rules rules = Shipped.book().on("high-tech-reward", LocalDate.of(2020, 6, 1));
    assertThat(points(judge(rules, "first_time=是"), "reward")).isEqualTo("10..30");
    assertThat(points(judge(rules, "first_time=否"), "reward")).isEqualTo("0");
    assertThat(points(judge(rules, "sales=300 万元"), "reward")).isEqualTo("0..20");
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 300, 10000, 300, 0, met", "10000, 299.999999, 10000, 300, 0, not_met",
    "10000, 300, 10000, 299.999999, 0, not_met", "9999.999999, 599, 9999, 599, 0, not_met",
    "5000, 300, 5000, 300, 0, met", "5000, 299.999999, 5000, 300, 0, not_met",
    "4999.999999, 3000, 4999, 0, 8000, met", "4999.999999, 2999.999999, 4999, 0, 8000, not_met",
    "4999.999999, 3000, 4999, 0, 7999.999999, not_met"
  })
  void littleGiantResearchBySize(
      String revenue, String rd, String before, String rdBefore, String equity, String expected) {
    Verdict verdict =
        judge(
            Shipped.rules("little-giant"),
            "revenue=" + revenue + " 万元",
            "rd_expense=" + rd + " 万元",
            "revenue_1=" + before + " 万元",
            "rd_expense_1=" + rdBefore + " 万元",
            "equity=" + equity + " 万元",
            "staff=10",
            "rd_staff=5");
    assertThat(met(verdict, "research")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 1000, 0, met",
    "99.999999, 1000, 0, not_met",
    "100, 3333.333333, 0, met",
    "100, 3333.333334, 0, not_met"
  })
  void specializedResearch(String rd, String revenue, String equity, String expected) {
    Verdict verdict =
        judge(
            Shipped.rules("specialized"),
            "rd_expense=" + rd + " 万元",
            "revenue=" + revenue + " 万元",
            "equity=" + equity + " 万元");
    assertThat(met(verdict, "research")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1000, 0, met", "999.999999, 2000, met", "999.999999, 1999.999999, not_met"})
  void specializedSize(String revenue, String equity, String expected) {
    Verdict verdict =
        judge(
            Shipped.rules("specialized"), "revenue=" + revenue + " 万元", "equity=" + equity + " 万元");
    assertThat(met(verdict, "size")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-01, met",
    "2022-01-31, not_met",
    "2022-04-20, met",
    "2022-04-21, not_met",
    "2022-11-20, met",
    "2022-12-01, not_met"
  })
  void monthlyEntryHasACalendar(String day, String expected) {
    Rules rules = Shipped.book().on("above-scale", LocalDate.parse(day));
    assertThat(met(judge(rules), "window")).isEqualTo(expected);
  }

  @Test
  void theLadderOfEntry() {
    Rules rules = Shipped.rules("above-scale");
    String[] facts = {
      "industry=manufacturing",
      "income=2000 万元",
      "months_passed=3",
      "founded_on=2020-04-18",
      "started_on=2021-10-01",
      "project_filed=是",
      "papers_complete=是"
    };
    assertThat(level(judge(rules, facts))).isEqualTo("monthly");
    facts[3] = "founded_on=2020-04-17";
    assertThat(level(judge(rules, facts))).as("older than two years").isEqualTo("reached");
    facts[1] = "income=500 万元";
    assertThat(level(judge(rules, facts))).as("2000 万 in a year").isEqualTo("predicted");
    facts[1] = "income=499.999999 万元";
    assertThat(level(judge(rules, facts))).isEqualTo("none");
  }

  private static String level(Verdict verdict) {
    return verdict.level(verdict.ruleset().result().level());
  }
}
