package io.wutong.rules;

import static io.wutong.rules.Shipped.judge;
import static io.wutong.rules.Shipped.met;
import static io.wutong.rules.Shipped.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exact at the border: each threshold of the shipped rules, and the smallest step beside it (one 分,
 * one person, one day). 以上 and 以下 include it, 超过 and 不足 do not.
 */
class A01_BordersTest {
  private static final Rules TECH_SME = Shipped.rules("tech-sme");
  private static final Rules HIGH_TECH = Shipped.rules("high-tech");
  private static final Rules INNOVATIVE = Shipped.rules("innovative-sme");
  private static final Rules GAZELLE = Shipped.rules("gazelle");
  private static final Rules ABOVE_SCALE = Shipped.rules("above-scale");

  @ParameterizedTest
  @CsvSource({
    "60, 50",
    "59.999999, 40",
    "50, 40",
    "49.999999, 30",
    "40, 30",
    "39.999999, 20",
    "30, 20",
    "29.999999, 10",
    "20, 10",
    "19.999999, 0",
    "0, 0",
    "1000, 50"
  })
  void techSmeResearchOfSales(String rd, String expected) {
    Verdict verdict = judge(TECH_SME, "sales=1000 万元", "rd_expense=" + rd + " 万元");
    assertThat(points(verdict, "rd_sales_points")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "300, 50",
    "299.999999, 40",
    "250, 40",
    "249.999999, 30",
    "200, 30",
    "199.999999, 20",
    "150, 20",
    "149.999999, 10",
    "100, 10",
    "99.999999, 0"
  })
  void techSmeResearchOfCosts(String rd, String expected) {
    Verdict verdict = judge(TECH_SME, "costs=1000 万元", "rd_expense=" + rd + " 万元");
    assertThat(points(verdict, "rd_costs_points")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "300, 20", "299, 16", "250, 16", "249, 12", "200, 12", "199, 8", "150, 8", "149, 4", "100, 4",
    "99, 0", "0, 0"
  })
  void techSmeStaff(String technical, String expected) {
    Verdict verdict = judge(TECH_SME, "staff=1000", "rd_staff=" + technical);
    assertThat(points(verdict, "staff_points")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 30", "0, 5, 24", "0, 4, 24", "0, 3, 18", "0, 2, 12", "0, 1, 6", "0, 0, 0"})
  void techSmeResults(String first, String second, String expected) {
    Verdict verdict = judge(TECH_SME, "results_1=" + first, "results_2=" + second);
    assertThat(points(verdict, "results_points")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "500, 20000, 20000, met",
    "501, 20000, 20000, not_met",
    "500, 20000.000001, 20000, not_met",
    "500, 20000, 20000.000001, not_met"
  })
  void techSmeSize(String staff, String sales, String assets, String expected) {
    Verdict verdict =
        judge(TECH_SME, "staff=" + staff, "sales=" + sales + " 万元", "assets=" + assets + " 万元");
    assertThat(met(verdict, "small")).isEqualTo(expected);
  }

  @Test
  void sixtyPointsAreEnoughAndFiftyFourAreNot() {
    String[] sixty = {"staff=10", "rd_staff=2", "sales=100 万元", "rd_expense=4 万元", "costs=100 万元"};
    assertThat(points(judge(TECH_SME, with(sixty, "results_1=0", "results_2=3")), "total"))
        .isEqualTo("60");
    assertThat(met(judge(TECH_SME, with(sixty, "results_1=0", "results_2=3")), "enough"))
        .isEqualTo("met");
    assertThat(met(judge(TECH_SME, with(sixty, "results_1=0", "results_2=2")), "enough"))
        .isEqualTo("not_met");
  }

  @Test
  void noPointsForStaffIsNeverEnough() {
    Verdict verdict =
        judge(
            TECH_SME,
            "staff=10",
            "rd_staff=0",
            "sales=100 万元",
            "rd_expense=6 万元",
            "costs=100 万元",
            "results_1=1",
            "results_2=0");
    assertThat(points(verdict, "total")).isEqualTo("80");
    assertThat(met(verdict, "enough")).isEqualTo("not_met");
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 250, met", "5000, 249.999999, not_met", "5000.000001, 200.000001, met",
    "5000.000001, 200, not_met", "20000, 800, met", "20000, 799.999999, not_met",
    "20000.000001, 600.000001, met", "20000.000001, 600, not_met"
  })
  void highTechResearch(String sales, String rd, String expected) {
    Verdict verdict =
        judge(
            HIGH_TECH,
            "sales_1=0 元",
            "sales_2=0 元",
            "sales_3=" + sales + " 万元",
            "rd_1=0 元",
            "rd_2=0 元",
            "rd_3=" + rd + " 万元");
    assertThat(met(verdict, "rd_share")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2021-04-18, met", "2021-04-19, not_met"})
  void highTechHasToBeAYearOld(String founded, String expected) {
    assertThat(met(judge(HIGH_TECH, "founded_on=" + founded), "a_year")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"10, met", "9, not_met"})
  void highTechStaff(String technical, String expected) {
    Verdict verdict = judge(HIGH_TECH, "staff=100", "rd_staff=" + technical);
    assertThat(met(verdict, "staff_share")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"600, met", "599.999999, not_met"})
  void highTechIncome(String income, String expected) {
    Verdict verdict = judge(HIGH_TECH, "high_income=" + income + " 万元", "total_income=1000 万元");
    assertThat(met(verdict, "high_share")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 22, 10, 9..10",
    "100, 130, 169, 7..8",
    "100, 135, 182.25, 9..10",
    "100, 135, 182.249999, 7..8",
    "100, 125, 156.25, 7..8",
    "100, 125, 156.249999, 5..6",
    "100, 115, 132.25, 5..6",
    "100, 115, 132.249999, 3..4",
    "100, 105, 110.25, 3..4",
    "100, 105, 110.249999, 1..2",
    "100, 100, 100.000001, 1..2",
    "100, 100, 100, 0",
    "100, 90, 80, 0",
    "0, 100, 135, 9..10",
    "100, 0, 135, 0"
  })
  void highTechGrowth(String first, String second, String third, String expected) {
    Verdict verdict =
        judge(
            HIGH_TECH,
            "net_1=" + first + " 万元",
            "net_2=" + second + " 万元",
            "net_3=" + third + " 万元");
    assertThat(points(verdict, "net_points")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "15, 25..30",
    "14, 19..24",
    "12, 19..24",
    "11, 13..18",
    "9, 13..18",
    "8, 7..12",
    "6, 7..12",
    "5, 1..6",
    "3, 1..6",
    "2, 0",
    "0, 0"
  })
  void highTechConversions(String inThreeYears, String expected) {
    assertThat(points(judge(HIGH_TECH, "conversions=" + inThreeYears), "conversion_points"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"55, 10", "55.000001, 5", "75, 5", "75.000001, 0"})
  void innovativeDebts(String debts, String expected) {
    Verdict verdict = judge(INNOVATIVE, "debts=" + debts + " 万元", "assets=100 万元");
    assertThat(points(verdict, "debt_points")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"115, 20", "114.999999, 15", "110, 15", "105, 10", "100, 5", "99.999999, 0"})
  void innovativeGrowth(String income, String expected) {
    Verdict verdict = judge(INNOVATIVE, "main_income=" + income + " 万元", "main_income_prev=100 万元");
    assertThat(points(verdict, "growth_points")).isEqualTo(expected);
  }

  @Test
  void moreThanFiveMillionDoesNotIncludeThemAndAtLeastDoes() {
    assertThat(met(judge(GAZELLE, "venture=500 万元"), "financed")).isEqualTo("not_met");
    assertThat(met(judge(GAZELLE, "venture=500.000001 万元"), "financed")).isEqualTo("met");
    assertThat(met(judge(INNOVATIVE, "equity=500 万元"), "by_equity")).isEqualTo("met");
    assertThat(met(judge(INNOVATIVE, "equity=499.999999 万元"), "by_equity")).isEqualTo("not_met");
  }

  @ParameterizedTest
  @CsvSource({
    "2007-04-18, 1000, 2073.6, met", "2007-04-17, 1000, 2073.6, not_met",
    "2007-04-18, 1000, 2073.599999, not_met", "2007-04-18, 999.999999, 9999, not_met"
  })
  void gazelleGrowsByAFifthAYear(String founded, String before, String now, String expected) {
    Verdict verdict =
        judge(
            GAZELLE,
            "founded_on=" + founded,
            "revenue_4=" + before + " 万元",
            "revenue=" + now + " 万元");
    assertThat(met(verdict, "gazelle_revenue")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "manufacturing, 2000",
    "wholesale, 2000",
    "retail, 500",
    "lodging, 200",
    "service_2000, 2000",
    "service_1000, 1000",
    "service_500, 500"
  })
  void aboveScale(String industry, String threshold) {
    String under = Long.parseLong(threshold) - 1 + ".999999";
    assertThat(reached(industry, threshold)).isEqualTo("met");
    assertThat(reached(industry, under)).isEqualTo("not_met");
  }

  private static String reached(String industry, String income) {
    return met(judge(ABOVE_SCALE, "industry=" + industry, "income=" + income + " 万元"), "reached");
  }

  @ParameterizedTest
  @CsvSource({"2021-10-01, met", "2021-09-30, not_met", "2022-01-05, met", "2020-12-31, not_met"})
  void monthlyEntryIsForNewStarts(String started, String expected) {
    assertThat(met(judge(ABOVE_SCALE, "started_on=" + started), "new_start")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"4, 666.666667, met", "4, 666.666666, not_met", "12, 2000, met"})
  void aYearIsPredictedFromItsMonths(String months, String income, String expected) {
    Verdict verdict =
        judge(
            ABOVE_SCALE,
            "industry=manufacturing",
            "income=" + income + " 万元",
            "months_passed=" + months);
    assertThat(met(verdict, "predicted")).isEqualTo(expected);
  }

  private static String[] with(String[] facts, String... more) {
    String[] all = java.util.Arrays.copyOf(facts, facts.length + more.length);
    System.arraycopy(more, 0, all, facts.length, more.length);
    return all;
  }
}
