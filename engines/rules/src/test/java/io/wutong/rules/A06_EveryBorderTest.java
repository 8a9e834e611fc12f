package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every border of 科技型中小企业, 高新技术企业, its reward, and 创新型中小企业: one 分, one person, one day before it,
 * on it and after it. The answers are written from the clause: 以上, 以下, 不低于 include the border; 超过,
 * 不足 do not.
 */
class A06_EveryBorderTest {
  private static final Rules TECH_SME = Shipped.rules("tech-sme");
  private static final Rules HIGH_TECH = Shipped.rules("high-tech");
  private static final Rules INNOVATIVE = Shipped.rules("innovative-sme");
  private static final Rules REWARD =
      Shipped.book().on("high-tech-reward", LocalDate.of(2021, 12, 31));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          small | sales=1 万元, assets=1 万元 | staff: 499 / 500 / 501 | met / met / not_met
          small | staff=1, assets=1 万元 | sales: 19999.999999 / 20000 / 20000.000001 万元 | met / met / not_met
          small | staff=1, sales=1 万元 | assets: 19999.999999 / 20000 / 20000.000001 万元 | met / met / not_met
          staff_points | staff=1000 | rd_staff: 99 / 100 / 101 | 0 / 4 / 4
          staff_points | staff=1000 | rd_staff: 149 / 150 / 151 | 4 / 8 / 8
          staff_points | staff=1000 | rd_staff: 199 / 200 / 201 | 8 / 12 / 12
          staff_points | staff=1000 | rd_staff: 249 / 250 / 251 | 12 / 16 / 16
          staff_points | staff=1000 | rd_staff: 299 / 300 / 301 | 16 / 20 / 20
          staff_points | rd_staff=30 | staff: 99 / 100 / 101 | 20 / 20 / 16
          staff_points | rd_staff=10 | staff: 99 / 100 / 101 | 4 / 4 / 0
          rd_sales_points | sales=1000 万元 | rd_expense: 19.999999 / 20 / 20.000001 万元 | 0 / 10 / 10
          rd_sales_points | sales=1000 万元 | rd_expense: 29.999999 / 30 / 30.000001 万元 | 10 / 20 / 20
          rd_sales_points | sales=1000 万元 | rd_expense: 39.999999 / 40 / 40.000001 万元 | 20 / 30 / 30
          rd_sales_points | sales=1000 万元 | rd_expense: 49.999999 / 50 / 50.000001 万元 | 30 / 40 / 40
          rd_sales_points | sales=1000 万元 | rd_expense: 59.999999 / 60 / 60.000001 万元 | 40 / 50 / 50
          rd_sales_points | rd_expense=60 万元 | sales: 999.999999 / 1000 / 1000.000001 万元 | 50 / 50 / 40
          rd_costs_points | costs=1000 万元 | rd_expense: 99.999999 / 100 / 100.000001 万元 | 0 / 10 / 10
          rd_costs_points | costs=1000 万元 | rd_expense: 149.999999 / 150 / 150.000001 万元 | 10 / 20 / 20
          rd_costs_points | costs=1000 万元 | rd_expense: 199.999999 / 200 / 200.000001 万元 | 20 / 30 / 30
          rd_costs_points | costs=1000 万元 | rd_expense: 249.999999 / 250 / 250.000001 万元 | 30 / 40 / 40
          rd_costs_points | costs=1000 万元 | rd_expense: 299.999999 / 300 / 300.000001 万元 | 40 / 50 / 50
          rd_points | sales=1000 万元, costs=100 万元 | rd_expense: 9.999999 / 10 / 29.999999 / 30 万元 | 0 / 10 / 40 / 50
          results_points | results_2=0 | results_1: 0 / 1 / 2 | 0 / 30 / 30
          results_points | results_1=0 | results_2: 0 / 1 / 2 / 3 / 4 / 5 | 0 / 6 / 12 / 18 / 24 / 24
          """)
  void techSme(String line, String given, String moved, String answers) {
    Border.holds(TECH_SME, line, given, moved, answers);
  }

  /** Points go in steps of two: 8 + 30 + 24 = 62, 4 + 30 + 24 = 58, and 12 + 30 + 18 = 60. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          results_1=0, results_2=4 | rd_staff: 149 / 150 | 58 / 62 | not_met / met
          results_1=0, results_2=3 | rd_staff: 199 / 200 / 250 | 56 / 60 / 64 | not_met / met / met
          results_1=1, results_2=0 | rd_staff: 99 / 100 / 101 | 60 / 64 / 64 | not_met / met / met
          """)
  void sixtyPointsAndSomeForStaff(String results, String staff, String total, String enough) {
    String given = "staff=1000, sales=1000 万元, costs=9000 万元, rd_expense=40 万元, " + results;
    Border.holds(TECH_SME, "total", given, staff, total);
    Border.holds(TECH_SME, "enough", given, staff, enough);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a_year | - | founded_on: 2021-04-17 / 2021-04-18 / 2021-04-19 | met / met / not_met
          staff_share | staff=1000 | rd_staff: 99 / 100 / 101 | not_met / met / met
          staff_share | rd_staff=100 | staff: 999 / 1000 / 1001 | met / met / not_met
          rd_domestic_share | rd_1=1 元, rd_2=1 元, rd_3=299.9998 万元 | rd_domestic: 179.999999 / 180 / 180.000001 万元 | not_met / met / met
          high_share | total_income=1000 万元 | high_income: 599.999999 / 600 / 600.000001 万元 | not_met / met / met
          ip_number | ip_2=0 | ip_1: 0 / 1 / 2 | 0 / 7..8 / 7..8
          ip_number | ip_1=0 | ip_2: 0 / 1 / 2 | 0 / 1..2 / 1..2
          ip_number | ip_1=0 | ip_2: 2 / 3 / 4 / 5 / 6 | 1..2 / 3..4 / 3..4 / 5..6 / 5..6
          conversion_points | - | conversions: 2 / 3 / 4 | 0 / 1..6 / 1..6
          conversion_points | - | conversions: 5 / 6 / 7 | 1..6 / 7..12 / 7..12
          conversion_points | - | conversions: 8 / 9 / 10 | 7..12 / 13..18 / 13..18
          conversion_points | - | conversions: 11 / 12 / 13 | 13..18 / 19..24 / 19..24
          conversion_points | - | conversions: 14 / 15 / 16 | 19..24 / 25..30 / 25..30
          ip_level | - | tech_level: nothing / lower / fair / higher / high | 0 / 1..2 / 3..4 / 5..6 / 7..8
          ip_core | - | core_support: nothing / weaker / fair / stronger / strong | 0 / 1..2 / 3..4 / 5..6 / 7..8
          ip_obtained | - | ip_way: nothing / bought / own | 0 / 1..3 / 1..6
          ip_bonus | - | standards: 否 / 是 | 0 / 0..2
          rd_rules | - | rd_system: 否 / 是 | 0 / 0..6
          rd_bodies | - | rd_body: 否 / 是 | 0 / 0..6
          rd_incentives | - | conversion_system: 否 / 是 | 0 / 0..4
          rd_people | - | people_system: 否 / 是 | 0 / 0..4
          ip_points | tech_level=high, ip_1=1, ip_way=own, standards=是 | core_support: weaker / fair / stronger / strong | 16..26 / 18..28 / 20..30 / 22..30
          """)
  void highTech(String line, String given, String moved, String answers) {
    Border.holds(HIGH_TECH, line, given, moved, answers);
  }

  /** Up to 5000 万 at least 5 %, up to 2 亿 at least 4 %, over 2 亿 at least 3 %. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rd_3=249 万元 | sales_3: 4999.999999 / 5000 / 5000.000001 万元 | not_met / not_met / met
          rd_3=700 万元 | sales_3: 19999.999999 / 20000 / 20000.000001 万元 | not_met / not_met / met
          sales_3=5000 万元 | rd_3: 249.999999 / 250 / 250.000001 万元 | not_met / met / met
          sales_3=20000 万元 | rd_3: 799.999999 / 800 / 800.000001 万元 | not_met / met / met
          sales_3=30000 万元 | rd_3: 899.999999 / 900 / 900.000001 万元 | not_met / met / met
          sales_1=1000 万元, sales_2=2000 万元, sales_3=5000 万元, rd_1=100 万元, rd_2=100 万元 | rd_3: 199.999999 / 200 / 200.000001 万元 | not_met / met / met
          """)
  void highTechResearch(String given, String moved, String answers) {
    String none = "sales_1=0 元, sales_2=0 元, rd_1=0 元, rd_2=0 元, ";
    Border.holds(HIGH_TECH, "rd_share", none + given, moved, answers);
  }

  /** Grown by 35, 25, 15, 5 % and not at all in both years; then with a year that was nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100 | 135 | 182.249999 / 182.25 / 182.250001 | 7..8 / 9..10 / 9..10
          100 | 125 | 156.249999 / 156.25 / 156.250001 | 5..6 / 7..8 / 7..8
          100 | 115 | 132.249999 / 132.25 / 132.250001 | 3..4 / 5..6 / 5..6
          100 | 105 | 110.249999 / 110.25 / 110.250001 | 1..2 / 3..4 / 3..4
          100 | 100 | 99.999999 / 100 / 100.000001 | 0 / 0 / 1..2
          0 | 100 | 134.999999 / 135 / 135.000001 | 7..8 / 9..10 / 9..10
          0 | 100 | 99.999999 / 100 / 100.000001 | 0 / 0 / 1..2
          100 | 0 | 0 / 0.000001 / 135 | 0 / 0 / 0
          """)
  void highTechGrowth(String first, String second, String third, String answers) {
    String net = "net_1=%s 万元, net_2=%s 万元".formatted(first, second);
    Border.holds(HIGH_TECH, "net_points", net, "net_3: " + third + " 万元", answers);
    String sales = "sales_1=%s 万元, sales_2=%s 万元".formatted(first, second);
    Border.holds(HIGH_TECH, "sales_points", sales, "sales_3: " + third + " 万元", answers);
  }

  /** A second year of nothing gives nothing, a first year of nothing is left out; one 分 is some. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | 1=100 万元, X_3=135 万元 | 0 / 0.000001 / 0.0001 万元 | 0 / 9..10 / 9..10
          1 | 2=100 万元, X_3=100 万元 | 0 / 0.000001 / 0.0001 万元 | 0 / 9..10 / 9..10
          """)
  void highTechGrowthFromNothing(String year, String others, String values, String answers) {
    for (String of : List.of("net", "sales")) {
      String given = of + "_" + others.replace("X", of);
      String moved = "%s_%s: %s".formatted(of, year, values);
      Border.holds(HIGH_TECH, of + "_points", given, moved, answers);
    }
  }

  /**
   * More than 70, in whole points of experts: who can get 70 at most fails for certain; one more
   * and it is theirs to say. Without any doubt nobody has more than 22 + 25 + 9 + 9 = 65.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bought | 否, 否 | 100 | 56..67 | not_met
          own | 否, 否 | 100 | 56..70 | not_met
          bought | 是, 否 | 100 | 56..71 | unknown
          own | 是, 是 | 135 | 65..88 | unknown
          """)
  void highTechNeedsMoreThanSeventy(
      String way, String systems, String sales, String total, String enough) {
    String[] has = systems.split(", ");
    String given =
        "tech_level=high, core_support=strong, ip_1=1, ip_2=0, standards=否, conversions=15, "
            + "rd_system=否, rd_body=否, net_1=100 万元, net_2=135 万元, net_3=182.25 万元, "
            + "sales_1=0 元, sales_2=100 万元, sales_3=%s 万元, conversion_system=%s, people_system=%s"
                .formatted(sales, has[0], has[1]);
    Border.holds(HIGH_TECH, "total", given, "ip_way: " + way, total);
    Border.holds(HIGH_TECH, "enough", given, "ip_way: " + way, enough);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          by_sales | first_time=是 | sales: 199.999999 / 200 / 200.000001 万元 | 10 / 20 / 20
          by_sales | first_time=是 | sales: 999.999999 / 1000 / 1000.000001 万元 | 20 / 30 / 30
          reward | first_time=是 | sales: 199.999999 / 200 / 200.000001 万元 | 10 / 20 / 20
          reward | first_time=是 | sales: 999.999999 / 1000 / 1000.000001 万元 | 20 / 30 / 30
          reward | first_time=否 | sales: 0 / 200 / 1000 万元 | 0 / 0 / 0
          """)
  void theReward(String line, String given, String moved, String answers) {
    Border.holds(REWARD, line, given, moved, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ip_points | ip_own=0, ip_1=0, ip_2=0 | ip_high: 0 / 1 / 2 | 0 / 20 / 20
          ip_points | ip_high=0, ip_1=0, ip_2=0 | ip_own: 0 / 1 / 2 | 0 / 15 / 15
          ip_points | ip_high=0, ip_own=0, ip_2=0 | ip_1: 0 / 1 / 2 | 0 / 10 / 10
          ip_points | ip_high=0, ip_own=0, ip_1=0 | ip_2: 0 / 1 / 2 | 0 / 5 / 5
          rd_points | revenue=1000 万元 | rd_expense: 9.999999 / 10 / 10.000001 万元 | 0 / 5 / 5
          rd_points | revenue=1000 万元 | rd_expense: 19.999999 / 20 / 20.000001 万元 | 5 / 10 / 10
          rd_points | revenue=1000 万元 | rd_expense: 29.999999 / 30 / 30.000001 万元 | 10 / 15 / 15
          rd_points | revenue=1000 万元 | rd_expense: 49.999999 / 50 / 50.000001 万元 | 15 / 20 / 20
          growth_points | main_income_prev=100 万元 | main_income: 99.999999 / 100 / 100.000001 万元 | 0 / 5 / 5
          growth_points | main_income_prev=100 万元 | main_income: 104.999999 / 105 / 105.000001 万元 | 5 / 10 / 10
          growth_points | main_income_prev=100 万元 | main_income: 109.999999 / 110 / 110.000001 万元 | 10 / 15 / 15
          growth_points | main_income_prev=100 万元 | main_income: 114.999999 / 115 / 115.000001 万元 | 15 / 20 / 20
          debt_points | assets=100 万元 | debts: 54.999999 / 55 / 55.000001 万元 | 10 / 10 / 5
          debt_points | assets=100 万元 | debts: 74.999999 / 75 / 75.000001 万元 | 5 / 5 / 0
          field_points | - | strategic: 是 / 否 | 10 / 5
          main_points | revenue=1000 万元 | main_income: 499.999999 / 500 / 500.000001 万元 | 0 / 5 / 5
          main_points | revenue=1000 万元 | main_income: 549.999999 / 550 / 550.000001 万元 | 5 / 10 / 10
          main_points | revenue=1000 万元 | main_income: 599.999999 / 600 / 600.000001 万元 | 10 / 15 / 15
          main_points | revenue=1000 万元 | main_income: 699.999999 / 700 / 700.000001 万元 | 15 / 20 / 20
          by_equity | - | equity: 499.999999 / 500 / 500.000001 万元 | not_met / met / met
          """)
  void innovative(String line, String given, String moved, String answers) {
    Border.holds(INNOVATIVE, line, given, moved, answers);
  }

  /** 60 in all, of which 20, 15 and 15: one row for each of the four, with the others in plenty. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          total | ip_high=1, rd_expense=0 元, debts=80 万元, main_income_prev=100 万元 | main_income: 599.999999 / 600 万元 | 55 / 60 | not_met / met
          innovation | ip_high=0, ip_own=0, ip_1=0, ip_2=1, debts=0 元, main_income=700 万元, main_income_prev=100 万元 | rd_expense: 29.999999 / 30 / 30.000001 万元 | 15 / 20 / 20 | not_met / met / met
          growing | ip_high=1, rd_expense=50 万元, main_income=1000 万元, main_income_prev=1000 万元 | debts: 55 / 55.000001 万元 | 15 / 10 | met / not_met
          growing | ip_high=1, rd_expense=50 万元, main_income=1050 万元, debts=60 万元 | main_income_prev: 999.999999 / 1000 / 1000.000001 万元 | 15 / 15 / 10 | met / met / not_met
          specialised | ip_high=1, rd_expense=50 万元, debts=0 元, main_income_prev=100 万元 | main_income: 549.999999 / 550 / 550.000001 万元 | 10 / 15 / 15 | not_met / met / met
          """)
  void innovativeByScore(String block, String given, String moved, String points, String score) {
    String all = "revenue=1000 万元, assets=100 万元, strategic=否, " + given;
    Border.holds(INNOVATIVE, block, all, moved, points);
    Border.holds(INNOVATIVE, "by_score", all, moved, score);
  }

  @Test
  void theRewardEndsWithItsPlan() {
    assertThat(Shipped.book().versions("high-tech-reward").getFirst())
        .satisfies(plan -> assertThat(plan.inForce(LocalDate.of(2018, 12, 31))).isFalse())
        .satisfies(plan -> assertThat(plan.inForce(LocalDate.of(2019, 1, 1))).isTrue())
        .satisfies(plan -> assertThat(plan.inForce(LocalDate.of(2021, 12, 31))).isTrue())
        .satisfies(plan -> assertThat(plan.inForce(LocalDate.of(2022, 1, 1))).isFalse());
  }
}
