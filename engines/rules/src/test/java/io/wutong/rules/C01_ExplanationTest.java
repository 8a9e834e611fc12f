package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.explaining.Explanation;
import io.wutong.rules.explaining.ExplanationJson;
import io.wutong.rules.explaining.ExplanationPage;
import io.wutong.rules.explaining.ExplanationText;
import io.wutong.rules.explaining.Language;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every line says its clause, inputs, arithmetic and points; the lines sum to the score. */
class C01_ExplanationTest {
  private static final Rules TECH_SME = Shipped.rules("tech-sme");

  private static Explanation explain(Rules rules, String... facts) {
    return Explanation.of(Shipped.judge(rules, facts), Language.chinese());
  }

  private static String arithmetic(Explanation explanation, String id) {
    return explanation.lines().stream()
        .filter(each -> each.rule().head().id().equals(id))
        .findFirst()
        .orElseThrow()
        .arithmetic();
  }

  @Test
  void theGrowthFormulaOfTheGuideline() {
    Explanation explanation =
        explain(Shipped.rules("high-tech"), "net_1=7 万元", "net_2=22 万元", "net_3=10 万元");
    assertThat(arithmetic(explanation, "net_points"))
        .isEqualTo(
            "净资产增长率 = (((第二年末净资产 22 万元 ÷ 第一年末净资产 7 万元) + (第三年末净资产 10 万元 ÷ "
                + "第二年末净资产 22 万元)) ÷ 2) − 1 ≈ 79.87013 %；≥ 35 % → 9—10 分");
  }

  /** 且 and 或 side by side can be read in two ways. */
  @Test
  void bracketsStandAroundAlternatives() {
    Explanation explanation =
        explain(
            Shipped.rules("gazelle"),
            "revenue=2000 万元",
            "revenue_prev=1600 万元",
            "profit=1 万元",
            "profit_prev=1 万元");
    assertThat(arithmetic(explanation, "growing"))
        .startsWith("上年营业收入 2000 万元 ≥ 1000 万元 且 上年营业收入 2000 万元 ≤ 5 亿元 且 (利润增长率 10% 以上（不符合） 或 ")
        .contains("收入增长率 25 %")
        .endsWith("≥ 20 %)");
  }

  /** Worked by hand: 24 of 80 technicians, 41 of 1000 and of 900 万元, three class II results. */
  @Test
  void aWorkedEnterprise() {
    Explanation explanation =
        explain(
            TECH_SME,
            "resident=是",
            "staff=80",
            "rd_staff=20",
            "sales=1000 万元",
            "assets=1500 万元",
            "costs=900 万元",
            "rd_expense=41 万元",
            "allowed_products=是",
            "clean_record=是",
            "listed_abnormal=否",
            "results_1=0",
            "results_2=3");
    assertThat(arithmetic(explanation, "staff_points"))
        .isEqualTo("科技人员占职工总数比例 = 科技人员数 20 人 ÷ 职工总数 80 人 = 25 %；≥ 25 %, < 30 % → 16 分");
    assertThat(arithmetic(explanation, "rd_sales_points"))
        .isEqualTo("研发费用占销售收入比例 = 研发费用 41 万元 ÷ 年销售收入 1000 万元 = 4.1 %；≥ 4 %, < 5 % → 30 分");
    assertThat(arithmetic(explanation, "rd_costs_points")).endsWith("≈ 4.555556 %；< 10 % → 0 分");
    assertThat(arithmetic(explanation, "rd_points")).isEqualTo("取高(30, 0) → 30 分");
    assertThat(arithmetic(explanation, "total")).isEqualTo("16 + 30 + 18 = 64 分");
    assertThat(explanation.verdict().outcome().word()).isEqualTo("met");
    assertThat(explanation.missing()).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedOnlyWhereItCounts() {
    Explanation open = explain(TECH_SME, "staff=501", "sales=1 万元");
    assertThat(open.verdict().outcome().word())
        .as("501 is too many, whatever else")
        .isEqualTo("not_met");
    assertThat(open.missing()).doesNotContain("assets").contains("rd_staff", "costs");
    Explanation points = explain(Shipped.rules("innovation-points"), "founded_on=2020-01-01");
    assertThat(points.missing()).as("no points, but said so").contains("rd_expense", "venture");
    assertThat(points.score()).isEqualTo(Points.of(0));
  }

  @Test
  void theLinesSumToTheScore() {
    long seed = System.nanoTime();
    Rules rules = Shipped.rules("innovation-points");
    var subjects =
        new RandomSubjects(new SplittableRandom(seed), Shipped.DAY)
            .of(rules.ruleset().facts(), 500);
    for (Subject subject : subjects) {
      Verdict verdict = rules.judge(subject);
      Explanation explanation = Explanation.of(verdict, Language.chinese());
      long least = 0;
      long most = 0;
      for (Explanation.Line line : explanation.lines()) {
        Points points = line.points();
        if (line.rule() instanceof Rule.Indicator && points != null) {
          least += points.least();
          most += points.most();
        }
      }
      assertThat(explanation.score())
          .as("seed %d, %s", seed, subject.name())
          .isEqualTo(new Points(least, most));
    }
  }

  @Test
  void asJsonAsTextAndForAPage() {
    Explanation explanation = explain(TECH_SME, "staff=80", "rd_staff=24");
    String json = ExplanationJson.of(explanation);
    assertThat(json)
        .startsWith(
            "{\"subject\":\"例\",\"ruleset\":\"tech-sme\",\"version\":\"2017\",\"on\":\"2022-04-18\",\"outcome\":\"unknown\",\"score\":null,\"score_min\":20,\"score_max\":100,\"level\":null,")
        .contains("\"id\":\"staff_points\"", "\"mark\":\"second-hand\"", "\"points\":20,");
    assertThat(ExplanationText.of(explanation, Language.english()))
        .contains("at least 60 points".substring(9), "second-hand", "= 30 %");
    assertThat(ExplanationPage.of(explanation, Language.chinese()))
        .contains("<td>科技人员占职工总数比例 = 科技人员数 24 人 ÷ 职工总数 80 人 = 30 %；≥ 30 % → 20 分</td>")
        .doesNotContain("< 10");
  }
}
