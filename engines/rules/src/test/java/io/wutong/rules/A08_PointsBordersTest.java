package io.wutong.rules;

import io.wutong.rules.evaluating.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every border of the points: where the stages, the scales and the ratings of 创新积分 turn, and those
 * of the three rankings of units. Logarithms and halves were worked out to fifty digits outside of
 * this engine; a line has two digits and is rounded HALF_UP.
 */
class A08_PointsBordersTest {
  private static final Rules POINTS = Shipped.rules("innovation-points");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          revenue=500 万元 | founded_on: 2019-04-17 / 2019-04-18 / 2019-04-19 | growth / startup / startup
          revenue=500 万元 | founded_on: 2012-04-17 / 2012-04-18 / 2012-04-19 | stable / growth / growth
          founded_on=2019-04-17 | revenue: 499.999999 / 500 / 500.000001 万元 | startup / growth / growth
          founded_on=2012-04-17 | revenue: 499.999999 / 500 / 500.000001 万元 | startup / stable / stable
          """)
  void stages(String given, String moved, String answers) {
    Border.holds(POINTS, "stage", given, moved, answers);
  }

  /** At the ends of a logarithm one 分 does not show; it turns where half a hundredth is reached. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i01 | rd_expense: 99.999999 / 100 / 100.000001 / 100.12799 / 100.127991 万元 | 0 / 0 / 0 / 0 / 0.01
          i01 | rd_expense: 315.823542 / 315.823543 / 998.721731 / 998.721732 万元 | 4.49 / 4.5 / 8.99 / 9
          i01 | rd_expense: 999.999999 / 1000 / 1000.000001 万元 | 9 / 9 / 9
          i08 | high_income: 999.999999 / 1000 / 1002.304084 / 1002.304085 万元 | 0 / 0 / 0 / 0.01
          i08 | high_income: 3155.000991 / 3155.000992 / 9976.989151 / 9976.989152 万元 | 2.49 / 2.5 / 4.99 / 5
          i08 | high_income: 9999.999999 / 10000 / 10000.000001 万元 | 5 / 5 / 5
          i09 | revenue: 499.999999 / 500 / 503.083226 / 503.083227 万元 | 0 / 0 / 0 / 0.01
          i09 | revenue: 3142.897134 / 3142.897135 / 19877.426794 / 19877.426795 万元 | 1.49 / 1.5 / 2.99 / 3
          i09 | revenue: 19999.999999 / 20000 / 20000.000001 万元 | 3 / 3 / 3
          i18 | venture: 499.999999 / 500 / 501.243375 / 501.243376 万元 | 0 / 0 / 0 / 0.01
          i18 | venture: 1727.750019 / 1727.75002 / 5985.101632 / 5985.101633 万元 | 2.49 / 2.5 / 4.99 / 5
          i18 | venture: 5999.999999 / 6000 / 6000.000001 万元 | 5 / 5 / 5
          """)
  void logarithms(String line, String moved, String answers) {
    Border.holds(POINTS, line, "founded_on=2022-01-01", moved, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i02 | rd_expense_prev=100 万元 | rd_expense: 99.999999 / 100 / 100.000001 万元 | 0 / 0 / 1.6
          i02 | rd_expense_prev=100 万元 | rd_expense: 104.999999 / 105 / 114.999999 / 115 万元 | 1.6 / 3.2 / 3.2 / 4.8
          i02 | rd_expense_prev=100 万元 | rd_expense: 124.999999 / 125 / 134.999999 / 135 万元 | 4.8 / 6.4 / 6.4 / 8
          i10 | revenue_prev=100 万元 | revenue: 99.999999 / 100 / 100.000001 万元 | 0 / 0 / 1.8
          i10 | revenue_prev=100 万元 | revenue: 104.999999 / 105 / 114.999999 / 115 万元 | 1.8 / 3.6 / 3.6 / 5.4
          i10 | revenue_prev=100 万元 | revenue: 124.999999 / 125 / 134.999999 / 135 万元 | 5.4 / 7.2 / 7.2 / 9
          i03 | revenue=1000 万元 | rd_expense: 19.999999 / 20 / 29.999999 / 30 万元 | 0 / 2.2 / 2.2 / 4.4
          i03 | revenue=1000 万元 | rd_expense: 39.999999 / 40 / 49.999999 / 50 万元 | 4.4 / 6.6 / 6.6 / 8.8
          i03 | revenue=1000 万元 | rd_expense: 59.999999 / 60 / 60.000001 万元 | 8.8 / 11 / 11
          i04 | staff=1000 | rd_staff: 99 / 100 / 149 / 150 / 199 / 200 | 0 / 1.8 / 1.8 / 3.6 / 3.6 / 5.4
          i04 | staff=1000 | rd_staff: 249 / 250 / 299 / 300 / 301 | 5.4 / 7.2 / 7.2 / 9 / 9
          """)
  void steps(String line, String given, String moved, String answers) {
    Border.holds(POINTS, line, "founded_on=2022-01-01, " + given, moved, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i05 | - | patents: 0 / 1 / 4 / 5 / 6 | 0 / 1.8 / 7.2 / 9 / 9
          i06 | - | pct: 0 / 1 / 2 | 0 / 3 / 3
          i07 | - | contracts: -0.000001 / 0 / 0.833333 / 0.833334 万元 | 0 / 0 / 0 / 0.01
          i07 | - | contracts: 999.166666 / 999.166667 / 1000 / 1000.000001 万元 | 5.99 / 6 / 6 / 6
          i11 | staff=1000 | masters: 0 / 1 / 299 / 300 / 301 | 0 / 0.02 / 6.98 / 7 / 7
          i12 | - | tax_relief: 99.833333 / 99.833334 / 100 / 100.000001 万元 | 2.99 / 3 / 3 / 3
          i13 | net_assets=100 万元 | net_profit: 14.962499 / 14.9625 / 15 / 15.000001 万元 | 1.99 / 2 / 2 / 2
          i13 | net_profit=1 万元 | net_assets: -0.000001 / 0 / 0.000001 万元 | 0 / 0 / 2
          i14 | - | graduates: 0 / 4 / 5 / 6 | 0 / 2.4 / 3 / 3
          i15 | - | platforms: 0 / 1 / 2 | 0 / 3 / 3
          i16 | - | awards: 0 / 1 / 2 | 0 / 2 / 2
          i17 | - | projects: 0 / 1 / 2 | 0 / 3 / 3
          """)
  void counts(String line, String given, String moved, String answers) {
    String start = "founded_on=2022-01-01" + (given.equals("-") ? "" : ", " + given);
    Border.holds(POINTS, line, start, moved, answers);
  }

  /**
   * A start-up with all points but for 研发强度 (11) has 89; its 技术合同 give 6 of them, or 1.99 and 2.00
   * on both sides of 332.5 万元. Row by row it loses more: 0; 10 = 5 + 5; 20; 30; 39.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          venture=6000 万元 | 332.499999 / 332.5 / 335 | 84.99 / 85 / 85.01 | AA / AAA / AAA
          venture=500 万元, high_income=1000 万元 | 332.499999 / 332.5 / 335 | 74.99 / 75 / 75.01 | A / AA / AA
          venture=500 万元, high_income=1000 万元, rd_expense_prev=1000 万元, net_profit=0 元 | 332.499999 / 332.5 / 335 | 64.99 / 65 / 65.01 | BBB / A / A
          venture=500 万元, high_income=1000 万元, rd_expense_prev=1000 万元, net_profit=0 元, masters=0, pct=0 | 332.499999 / 332.5 / 335 | 54.99 / 55 / 55.01 | BB / BBB / BBB
          venture=500 万元, high_income=1000 万元, rd_expense_prev=1000 万元, net_profit=0 元, masters=0, pct=0, revenue_prev=60000 万元 | 165.833333 / 165.833334 / 168 | 44.99 / 45 / 45.01 | B / BB / BB
          """)
  void ratings(String given, String contracts, String totals, String ratings) {
    String all =
        "founded_on=2022-01-01, rd_expense=1000 万元, rd_expense_prev=700 万元, revenue=60000 万元, "
            + "revenue_prev=40000 万元, staff=100, rd_staff=30, masters=30, patents=5, pct=1, "
            + "high_income=10000 万元, tax_relief=100 万元, net_profit=15 万元, net_assets=100 万元, "
            + "graduates=5, platforms=1, awards=1, projects=1, "
            + given;
    Border.holds(POINTS, "total", all, "contracts: " + contracts + " 万元", totals);
    Border.holds(POINTS, "rating", all, "contracts: " + contracts + " 万元", ratings);
  }

  private static final String ALL_DONE =
      "due=10, on_time=10, feedbacks_due=10, feedbacks_on_time=10, quality=100, satisfaction=100, ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ranked | satisfaction=100 | due: 2 / 3 / 4 | not_met / met / met
          closing | due=10000 | on_time: 0 / 1 / 9999 / 10000 / 10001 | 0 / 0 / 40 / 40 / 40
          closing | due=1000 | on_time: 1 / 999 / 1000 | 0.04 / 39.96 / 40
          feedback | feedbacks_due=1000 | feedbacks_on_time: 0 / 1 / 999 / 1000 | 0 / 0.02 / 19.98 / 20
          rating | satisfaction=0 | quality: 0 / 0.01666666 / 0.01666667 / 99.9 / 100 | 0 / 0 / 0.01 / 29.97 / 30
          satisfied | quality=0 | satisfaction: 0 / 0.049999 / 0.05 / 99.9 / 100 | 0 / 0 / 0.01 / 9.99 / 10
          total | penalty=0 | bonus: 9.99 / 10 / 10.01 | 109.99 / 110 / 110
          total | bonus=0 | penalty: 99.99 / 100 / 100.01 | 0.01 / 0 / 0
          list | bonus=0 | penalty: 9.99 / 10 / 10.01 | red / red / plain
          list | bonus=0 | penalty: 29.99 / 30 / 30.01 | plain / plain / black
          list | penalty=0 | red_items: 0 / 1 / 2 | red / plain / plain
          list | red_items=1 | red_over_30: 0 / 1 / 2 | plain / black / black
          """)
  void theDefaultRanking(String line, String given, String moved, String answers) {
    Border.holds(Shipped.rules("unit-ranking"), line, ALL_DONE + given, moved, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rated | done=0 | tasks: 0 / 1 / 2 | not_met / met / met
          honours | criticised=0 | tasks: 0 / 1 / 2 | not-rated / open / open
          honours | tasks=5 | criticised: 0 / 1 / 2 | open / barred / barred
          total | tasks=5 | done: 0 / 1 / 2 | 100 / 101 / 102
          total | done=0 | praised: 0 / 1 / 2 | 100 / 101 / 102
          total | done=0 | late: 0 / 1 / 2 | 100 / 99 / 98
          total | done=0 | returned: 0 / 1 / 2 | 100 / 98 / 96
          total | done=0 | absent: 0 / 1 / 2 | 100 / 99 / 98
          total | done=0 | criticised: 0 / 1 / 2 | 100 / 98 / 96
          """)
  void jiamusi(String line, String given, String moved, String answers) {
    String none = "done=0, late=0, returned=0, ";
    Border.holds(Shipped.rules("unit-ranking-jiamusi"), line, none + given, moved, answers);
  }

  /** 80 to begin with; nothing takes it over 100, and nothing stops it below. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          done_lead=9 | commended_co: 3 / 4 / 5 | 99.5 / 100 / 100
          done_lead=9 | early: 1 / 2 / 4 / 5 | 98.5..99 / 99..100 / 100 / 100
          done_lead=0 | done_lead: 0 / 1 / 2 / 10 / 11 | 80 / 82 / 84 / 100 / 100
          done_lead=0 | done_co: 1 / 20 / 21 | 81 / 100 / 100
          done_lead=0 | late_lead: 1 / 16 / 17 | 75 / 0 / -5
          done_lead=0 | late_co: 1 / 2 | 77.5 / 75
          done_lead=0 | commended_lead: 1 / 2 | 81 / 82
          done_lead=0 | criticised_lead: 1 / 2 | 79 / 78
          done_lead=0 | criticised_co: 1 / 2 | 79.5 / 79
          done_lead=0 | late_leader: 1 / 2 | 78 / 76
          """)
  void aCounty(String given, String moved, String answers) {
    Rules rules = Shipped.rules("unit-ranking-county");
    Border.holds(rules, "total", "late_lead=0, " + given, moved, answers);
  }
}
