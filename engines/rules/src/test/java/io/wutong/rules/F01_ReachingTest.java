package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.model.Fact;
import io.wutong.rules.reaching.Change;
import io.wutong.rules.reaching.Goal;
import io.wutong.rules.reaching.Proposal;
import io.wutong.rules.reaching.Reaching;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What would it take: the smallest change, judged again before it is shown. */
class F01_ReachingTest {
  private static final Rules TECH_SME = Shipped.rules("tech-sme");
  private static final String[] NEARLY = {
    "resident=是",
    "staff=100",
    "rd_staff=20",
    "sales=4133.33 万元",
    "assets=5000 万元",
    "costs=4000 万元",
    "rd_expense=169.46653 万元",
    "allowed_products=是",
    "clean_record=是",
    "listed_abnormal=否",
    "results_1=0",
    "results_2=1"
  };

  private static Fact fact(String name) {
    return Objects.requireNonNull(TECH_SME.ruleset().findFact(name));
  }

  private static List<Proposal> propose(String goal, String[] facts, String... chosen) {
    Subject subject = Shipped.subject(TECH_SME.ruleset(), facts);
    List<Fact> may = java.util.Arrays.stream(chosen).map(F01_ReachingTest::fact).toList();
    return new Reaching(TECH_SME, Goal.named(TECH_SME.ruleset(), goal), may).propose(subject);
  }

  /** 4.1 % of 4133.33 万元 is 169.46653; 5 % is 206.6665: 37.19997 万元 more. */
  @Test
  void fromFourPointOneToFivePercent() {
    Change change =
        propose("rd_sales_points=40", NEARLY, "rd_expense").getFirst().changes().getFirst();
    assertThat(change.after()).isEqualTo(206_666_500L);
    assertThat(change.after() - change.before()).isEqualTo(37_199_970L);
  }

  @Test
  void whatSuffersNoChangeIsNotProposed() {
    assertThat(propose("rd_sales_points=30", NEARLY, "rd_expense")).as("reached already").isEmpty();
    assertThat(propose("tech-sme", NEARLY, "assets")).as("out of reach").isEmpty();
  }

  @Test
  void severalConditionsAreMendedTogetherAndJudgedAgain() {
    String[] facts = NEARLY.clone();
    facts[1] = "staff=501";
    facts[7] = "allowed_products=否";
    List<Proposal> proposals =
        propose("tech-sme", facts, "staff", "allowed_products", "rd_expense", "rd_staff");
    assertThat(proposals).hasSize(1);
    Proposal proposal = proposals.getFirst();
    assertThat(proposal.changes().stream().map(each -> each.fact().name()))
        .contains("staff", "allowed_products");
    assertThat(proposal.verdict().outcome().word()).isEqualTo("met");
  }

  @Test
  void aMissingFactMayTurnOutToBeEnough() {
    String[] facts = NEARLY.clone();
    facts[10] = "results_1=1";
    facts[2] = "rd_staff=0";
    Subject subject = Shipped.subject(TECH_SME.ruleset(), facts);
    Goal next = Goal.next(TECH_SME.judge(subject));
    Proposal proposal =
        new Reaching(TECH_SME, next, List.of(fact("rd_staff"))).propose(subject).getFirst();
    assertThat(proposal.changes().getFirst().after()).as("10 of 100 give 4 points").isEqualTo(10);
  }

  @Test
  void theNextLevelOfAGradeIsTheBetterOne() {
    Rules points = Shipped.rules("innovation-points");
    String[] facts = {
      "founded_on=2020-01-01", "rd_expense=1000 万元", "revenue=10000 万元", "patents=5"
    };
    Subject subject = Shipped.subject(points.ruleset(), facts);
    assertThat(points.judge(subject).level(points.ruleset().result().level())).isEqualTo("B");
    Goal next = Goal.next(points.judge(subject));
    assertThat(points.ruleset().findRule("rating")).isEqualTo(next.line());
    List<Fact> chosen =
        points.ruleset().facts().stream().filter(each -> each.name().startsWith("r")).toList();
    for (Proposal proposal : new Reaching(points, next, chosen).propose(subject)) {
      assertThat(next.reached(proposal.verdict())).isTrue();
    }
    assertThat(next.level()).as("BB stands above B").isEqualTo(4);
  }

  @Test
  void pointsAreGatheredOverSeveralLines() {
    Rules points = Shipped.rules("innovation-points");
    String[] facts = {
      "founded_on=2015-06-01",
      "rd_expense=300 万元",
      "rd_expense_prev=250 万元",
      "revenue=5000 万元",
      "revenue_prev=4000 万元",
      "staff=120",
      "rd_staff=30",
      "patents=3",
      "high_income=3200 万元",
      "pct=0",
      "awards=0"
    };
    Subject subject = Shipped.subject(points.ruleset(), facts);
    Goal goal = Goal.named(points.ruleset(), "BBB");
    List<Fact> chosen =
        points.ruleset().facts().stream()
            .filter(each -> List.of("rd_expense", "patents", "pct", "awards").contains(each.name()))
            .toList();
    assertThat(goal.reached(points.judge(subject))).isFalse();
    Proposal proposal = new Reaching(points, goal, chosen).propose(subject).getFirst();
    assertThat(proposal.changes()).hasSizeGreaterThan(1);
    assertThat(goal.reached(proposal.verdict())).isTrue();
  }

  /** For counts of people every smaller change is tried: none of them reaches the goal. */
  @Test
  void noSmallerChangeReachesIt() {
    long seed = Long.getLong("wutong.rules.seed", System.nanoTime());
    var subjects =
        new RandomSubjects(new SplittableRandom(seed), Shipped.DAY)
            .of(TECH_SME.ruleset().facts(), 400);
    int found = 0;
    for (Subject subject : subjects) {
      Goal goal = Goal.named(TECH_SME.ruleset(), "staff_points=12");
      Fact fact = fact("rd_staff");
      if (!subject.isKnown(fact) || subject.value(fact) > 5000) {
        continue;
      }
      for (Proposal proposal : new Reaching(TECH_SME, goal, List.of(fact)).propose(subject)) {
        Change change = proposal.changes().getFirst();
        long way = Long.signum(change.after() - change.before());
        for (long value = change.before(); value != change.after() && found < 50; value += way) {
          assertThat(goal.reached(TECH_SME.judge(subject.with(fact, value))))
              .as("seed %d, %s, %d", seed, subject.name(), value)
              .isFalse();
        }
        found++;
      }
    }
    assertThat(found).as("seed %d", seed).isPositive();
  }
}
