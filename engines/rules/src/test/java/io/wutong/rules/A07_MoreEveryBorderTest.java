package io.wutong.rules;

import static io.wutong.rules.Shipped.judge;
import static io.wutong.rules.Shipped.met;
import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every border of 瞪羚, 专精特新, 小巨人, 四上 and of the ranking of units: the smallest step before it, on it
 * and after it.
 */
class A07_MoreEveryBorderTest {
  private static final Rules GAZELLE = Shipped.rules("gazelle");
  private static final Rules LATER_GAZELLE =
      Shipped.book().on("gazelle", LocalDate.of(2023, 4, 18));
  private static final Rules GIANT = Shipped.rules("little-giant");
  private static final Rules LATER_GIANT =
      Shipped.book().on("little-giant", LocalDate.of(2026, 4, 18));
  private static final Rules SPECIALIZED = Shipped.rules("specialized");
  private static final Rules ABOVE_SCALE = Shipped.rules("above-scale");

  /** The age of 潜在瞪羚 is the only border in which the two versions differ. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          growing | revenue_prev=500 万元, profit=0 元, profit_prev=0 元 | revenue: 999.999999 / 1000 / 1000.000001 万元 | not_met / met / met
          growing | revenue_prev=40000 万元, profit=0 元, profit_prev=0 元 | revenue: 49999.999999 / 50000 / 50000.000001 万元 | met / met / not_met
          growing | revenue_prev=4273.5 万元, profit=0 元, profit_prev=0 元 | revenue: 4999.999999 / 5000 / 5000.000001 万元 | not_met / met / met
          growing | revenue_prev=8928 万元, profit=0 元, profit_prev=0 元 | revenue: 9999.999999 / 10000 / 10000.000001 万元 | not_met / met / met
          growing | revenue_prev=1000 万元, profit=0 元, profit_prev=0 元 | revenue: 1199.999999 / 1200 / 1200.000001 万元 | not_met / met / met
          growing | revenue_prev=5000 万元, profit=0 元, profit_prev=0 元 | revenue: 5749.999999 / 5750 / 5750.000001 万元 | not_met / met / met
          growing | revenue_prev=10000 万元, profit=0 元, profit_prev=0 元 | revenue: 10999.999999 / 11000 / 11000.000001 万元 | not_met / met / met
          growing | revenue_prev=9000 万元, profit_prev=100 万元, revenue=2000 万元 | profit: 109.999999 / 110 / 110.000001 万元 | not_met / met / met
          profit_growing | profit_prev=100 万元 | profit: 109.999999 / 110 / 110.000001 万元 | not_met / met / met
          profit_growing | profit=100 万元 | profit_prev: -0.000001 / 0 / 0.000001 万元 | not_met / not_met / met
          financed | - | venture: 499.999999 / 500 / 500.000001 万元 | not_met / not_met / met
          gazelle_revenue | founded_on=2020-01-01, revenue=9999 万元 | revenue_4: 999.999999 / 1000 / 1000.000001 万元 | not_met / met / met
          gazelle_revenue | founded_on=2020-01-01, revenue_4=1000 万元 | revenue: 2073.599999 / 2073.6 / 2073.600001 万元 | not_met / met / met
          gazelle_staff | founded_on=2020-01-01, staff=1000 | staff_4: 99 / 100 / 101 | not_met / met / met
          gazelle_staff | founded_on=2020-01-01, staff_4=10000 | staff: 28560 / 28561 / 28562 | not_met / met / met
          gazelle_staff | founded_on=2020-01-01, staff_4=100 | staff: 285 / 286 / 287 | not_met / met / met
          gazelle_billion | founded_on=2020-01-01, big_drop=否 | revenue: 99999.999999 / 100000 / 100000.000001 万元 | not_met / met / met
          """)
  void bothVersionsOfGazelle(String line, String given, String moved, String answers) {
    Border.holds(GAZELLE, line, given, moved, answers);
    Border.holds(LATER_GAZELLE, line, given, moved, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          potential_age | - | 2012-04-17 / 2012-04-18 / 2012-04-19 | not_met / met / met
          gazelle_revenue | revenue_4=1000 万元, revenue=9999 万元 | 2007-04-17 / 2007-04-18 / 2007-04-19 | not_met / met / met
          gazelle_staff | staff_4=100, staff=900 | 2007-04-17 / 2007-04-18 / 2007-04-19 | not_met / met / met
          gazelle_billion | revenue=100000 万元, big_drop=否 | 2012-04-17 / 2012-04-18 / 2012-04-19 | not_met / met / met
          """)
  void theAgeOfAGazelle(String line, String given, String founded, String answers) {
    Border.holds(GAZELLE, line, given, "founded_on: " + founded, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          potential_age | - | 2008-04-17 / 2008-04-18 / 2008-04-19 | not_met / met / met
          gazelle_revenue | revenue_4=1000 万元, revenue=9999 万元 | 2008-04-17 / 2008-04-18 / 2008-04-19 | not_met / met / met
          gazelle_staff | staff_4=100, staff=900 | 2008-04-17 / 2008-04-18 / 2008-04-19 | not_met / met / met
          gazelle_billion | revenue=100000 万元, big_drop=否 | 2013-04-17 / 2013-04-18 / 2013-04-19 | not_met / met / met
          """)
  void theAgeOfALaterGazelle(String line, String given, String founded, String answers) {
    Border.holds(LATER_GAZELLE, line, given, "founded_on: " + founded, answers);
  }

  /** On the day before its tenth birthday, on it and after it; 29 February has it on the 28th. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2012-04-18 | 2022-04-17 / 2022-04-18 / 2022-04-19 | met / met / not_met
          2012-02-29 | 2022-02-27 / 2022-02-28 / 2022-03-01 | met / met / not_met
          """)
  void theTenthBirthday(String founded, String days, String answers) {
    Border.holdsOn("gazelle", "potential_age", "founded_on=" + founded, days, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          niche | revenue=1000 万元, main_income=900 万元, main_income_1=800 万元, main_income_2=700 万元 | market_years: 2 / 3 / 4 | not_met / met / met
          niche | market_years=3, revenue=1000 万元, main_income_1=600 万元, main_income_2=500 万元 | main_income: 699.999999 / 700 / 700.000001 万元 | not_met / met / met
          niche | market_years=3, revenue=110 万元, main_income_1=105 万元, main_income_2=100 万元 | main_income: 110.249999 / 110.25 / 110.250001 万元 | not_met / met / met
          refined | assets=100 万元, core_system=是, certified=是 | debts: 69.999999 / 70 / 70.000001 万元 | met / met / not_met
          distinctive | - | market_share: 9.999999 / 10 / 10.000001 | not_met / met / met
          research | rd_expense=350 万元, rd_expense_1=350 万元, revenue_1=10000 万元, equity=0 元, staff=10, rd_staff=5 | revenue: 9999.999999 / 10000 / 10000.000001 万元 | not_met / met / met
          research | rd_expense=400 万元, rd_expense_1=400 万元, revenue_1=5000 万元, equity=0 元, staff=10, rd_staff=5 | revenue: 4999.999999 / 5000 / 5000.000001 万元 | not_met / met / met
          research | revenue=10000 万元, rd_expense_1=300 万元, revenue_1=10000 万元 | rd_expense: 299.999999 / 300 / 300.000001 万元 | not_met / met / met
          research | revenue=10000 万元, rd_expense=300 万元, revenue_1=10000 万元 | rd_expense_1: 299.999999 / 300 / 300.000001 万元 | not_met / met / met
          research | revenue=5000 万元, rd_expense_1=300 万元, revenue_1=5000 万元 | rd_expense: 299.999999 / 300 / 300.000001 万元 | not_met / met / met
          research | revenue=5000 万元, rd_expense=300 万元, revenue_1=5000 万元 | rd_expense_1: 299.999999 / 300 / 300.000001 万元 | not_met / met / met
          research | revenue=4000 万元, rd_expense=3000 万元, staff=10, rd_staff=5 | equity: 7999.999999 / 8000 / 8000.000001 万元 | not_met / met / met
          research | revenue=4000 万元, equity=8000 万元, staff=10, rd_staff=5 | rd_expense: 2999.999999 / 3000 / 3000.000001 万元 | not_met / met / met
          research | revenue=4000 万元, rd_expense=3000 万元, equity=8000 万元, staff=100 | rd_staff: 49 / 50 / 51 | not_met / met / met
          research | revenue=4000 万元, rd_expense=3000 万元, equity=8000 万元, rd_staff=50 | staff: 99 / 100 / 101 | met / met / not_met
          assets_of_mind | institute=是 | ip_1: 1 / 2 / 3 | not_met / met / met
          """)
  void littleGiant(String line, String given, String moved, String answers) {
    Border.holds(GIANT, line, given, moved, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          niche | specialized=是 | market_years: 2 / 3 / 4 | not_met / met / met
          size | main_income=5000 万元, debts=0 元, assets=1 万元 | revenue: 4999.999999 / 5000 / 5000.000001 万元 | not_met / met / met
          size | revenue=6000 万元, debts=0 元, assets=1 万元 | main_income: 5399.999999 / 5400 / 5400.000001 万元 | not_met / met / met
          size | revenue=5000 万元, main_income=5000 万元, assets=100 万元 | debts: 74.999999 / 75 / 75.000001 万元 | met / met / not_met
          growth | review=否, revenue_2=100 万元 | revenue: 110.249999 / 110.25 / 110.250001 万元 | not_met / met / met
          growth | review=否, revenue=100 万元 | revenue_2: -1 / 0 / 0.000001 万元 | not_met / unknown / met
          growth | review=是, revenue_2=100 万元 | revenue: 0 / 110.249999 万元 | met / met
          research | rd_expense=600 万元, revenue=5000 万元, revenue_1=5000 万元 | rd_expense_1: 599.999999 / 600 / 600.000001 万元 | not_met / met / met
          research | rd_expense_1=1200 万元, revenue=10000 万元, revenue_1=10000 万元 | rd_expense: 299.999999 / 300 / 300.000001 万元 | not_met / met / met
          research | rd_expense=1200 万元, revenue=10000 万元, revenue_1=10000 万元 | rd_expense_1: 299.999999 / 300 / 300.000001 万元 | not_met / met / met
          minds | - | ip_1: 3 / 4 / 5 | not_met / met / met
          distinctive | top_three=否 | market_share: 9.999999 / 10 / 10.000001 | not_met / met / met
          points | - | evaluated: 59.99999999 / 60 / 60.00000001 | not_met / met / met
          """)
  void laterLittleGiant(String line, String given, String moved, String answers) {
    Border.holds(LATER_GIANT, line, given, moved, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          niche | - | market_years: 1 / 2 / 3 | not_met / met / met
          research | revenue=1000 万元 | rd_expense: 99.999999 / 100 / 100.000001 万元 | not_met / met / met
          research | revenue=10000 万元 | rd_expense: 299.999999 / 300 / 300.000001 万元 | not_met / met / met
          size | equity=0 元 | revenue: 999.999999 / 1000 / 1000.000001 万元 | not_met / met / met
          size | revenue=999.999999 万元 | equity: 1999.999999 / 2000 / 2000.000001 万元 | not_met / met / met
          size | equity=2000 万元 | revenue: 0 / 1000 万元 | met / met
          points | - | evaluated: 59.99999999 / 60 / 60.00000001 | not_met / met / met
          research_mean | rd_expense=1000 万元 | rd_expense_prev: 999.999999 / 1000 / 1000.000001 万元 | not_met / met / met
          financed | - | equity: 5999.999999 / 6000 / 6000.000001 万元 | not_met / met / met
          """)
  void specialized(String line, String given, String moved, String answers) {
    Border.holds(SPECIALIZED, line, given, moved, answers);
  }

  /** Whoever has the equity needs no revenue; that it is not known yet does not matter. */
  @Test
  void enoughEquityIsEnoughWhateverTheRevenue() {
    assertThat(met(judge(SPECIALIZED, "equity=2000 万元"), "size")).isEqualTo("met");
    assertThat(met(judge(SPECIALIZED, "equity=1999.999999 万元"), "size")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "manufacturing, 1999.999999 / 2000 / 2000.000001",
    "wholesale, 1999.999999 / 2000 / 2000.000001",
    "retail, 499.999999 / 500 / 500.000001",
    "lodging, 199.999999 / 200 / 200.000001",
    "service_2000, 1999.999999 / 2000 / 2000.000001",
    "service_1000, 999.999999 / 1000 / 1000.000001",
    "service_500, 499.999999 / 500 / 500.000001"
  })
  void aboveScaleByClass(String industry, String income) {
    String given = "months_passed=12, industry=" + industry;
    String moved = "income: " + income + " 万元";
    Border.holds(ABOVE_SCALE, "reached", given, moved, "not_met / met / met");
    Border.holds(ABOVE_SCALE, "predicted", given, moved, "not_met / met / met");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          predicted | industry=retail, months_passed=3 | income: 124.999999 / 125 / 125.000001 万元 | not_met / met / met
          predicted | industry=retail, income=125 万元 | months_passed: 2.99999999 / 3 / 3.00000001 | met / met / not_met
          reached | industry=construction | qualified: 否 / 是 | not_met / met
          reached | industry=property | developing: 否 / 是 | not_met / met
          young | - | founded_on: 2020-04-17 / 2020-04-18 / 2020-04-19 | not_met / met / met
          new_start | - | started_on: 2021-09-30 / 2021-10-01 / 2021-10-02 | not_met / met / met
          new_start | - | started_on: 2022-04-17 / 2022-04-18 / 2022-04-19 | met / met / not_met
          new_start | - | started_on: 2020-12-31 / 2021-12-31 / 2022-01-01 | not_met / met / met
          """)
  void aboveScale(String line, String given, String moved, String answers) {
    Border.holds(ABOVE_SCALE, line, given, moved, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-01-20 / 2022-01-31 / 2022-02-01 / 2022-02-02 | not_met / not_met / met / met
          2022-04-19 / 2022-04-20 / 2022-04-21 / 2022-05-01 | met / met / not_met / met
          2022-11-19 / 2022-11-20 / 2022-11-21 / 2022-12-01 | met / met / not_met / not_met
          """)
  void theWindowOfMonthlyEntry(String days, String answers) {
    Border.holdsOn("above-scale", "window", "-", days, answers);
  }
}
