package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.lights.Course;
import io.wutong.kernel.lights.Ground;
import io.wutong.kernel.lights.Light;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.LightRule.Colour;
import io.wutong.kernel.packs.LightRule.Sort;
import io.wutong.kernel.packs.LightScheme;
import io.wutong.kernel.packs.PaceRule;
import io.wutong.kernel.packs.Title;
import io.wutong.shared.json.RecordJson;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A light by its plan: what each act does to the days on which it turns. */
class B02_LightByPaceTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private static final LightScheme USUAL =
      new LightScheme(
          "usual",
          new Title("通用", "Usual"),
          "",
          List.of(
              Zone.rule("overdue", Colour.RED, Sort.OVERDUE, 0),
              Zone.rule("far-behind", Colour.RED, Sort.BEHIND_MORE_THAN, 30),
              Zone.rule("behind", Colour.YELLOW, Sort.BEHIND_AT_LEAST, 10),
              Zone.rule("near-due", Colour.BLUE, Sort.DUE_WITHIN, 3),
              Zone.rule("near-step", Colour.BLUE, Sort.STEP_WITHIN, 3)));

  private final Zone zone = new Zone();

  @BeforeEach
  void byPace() {
    Kind kind = zone.kind;
    zone.kind =
        new Kind(
            kind.id(),
            kind.system(),
            kind.title(),
            kind.fields(),
            kind.clocks(),
            kind.nodes(),
            kind.closeWhen(),
            USUAL,
            PaceRule.USUAL);
  }

  @Test
  void aStepThatIsNotDoneIsAnnouncedAndThenMissed() {
    Matter matter = zone.accepted(DUE);
    // Steps of 3, 5 and 2 working days, scheduled backward: due on 11, 18 and 20 May.
    assertThat(matter.plan().nodes().stream().map(PlanNode::latestFinish))
        .containsExactly(LocalDate.of(2022, 5, 11), LocalDate.of(2022, 5, 18), DUE);
    assertThat(matter.dates().blueOn()).isEqualTo(LocalDate.of(2022, 5, 7));
    assertThat(matter.dates().yellowOn()).isEqualTo(LocalDate.of(2022, 5, 11));
    assertThat(matter.dates().redOn()).isEqualTo(LocalDate.of(2022, 5, 18));
    assertThat(ground(matter, Light.BLUE).step()).isEqualTo("plan");
    assertThat(ground(matter, Light.YELLOW).planned()).isEqualTo("30.0");
    assertThat(ground(matter, Light.YELLOW).reached()).isEqualTo("0.0");
    assertThat(ground(matter, Light.RED).planned()).isEqualTo("80.0");
  }

  @Test
  void aReportMovesTheDaysOnWhichItTurns() {
    Matter told = zone.does(zone.accepted(DUE), zone.bureauHead, report(60, null));
    // 60 percent are enough for the first step, and 20 points short of the second.
    assertThat(told.dates().yellowOn()).isEqualTo(LocalDate.of(2022, 5, 18));
    assertThat(told.dates().redOn()).isEqualTo(DUE);
    Matter ticked =
        zone.does(
            zone.accepted(DUE),
            zone.bureauHead,
            report(null, new Act.NodeDone("plan", zone.today)));
    assertThat(ground(ticked, Light.RED).reached()).isEqualTo("30.0");
    assertThat(ticked.dates().blueOn()).isEqualTo(LocalDate.of(2022, 5, 13));
  }

  @Test
  void whatIsHandedInWaitsForTheVerifierAndIsOnlyNearItsDate() {
    Matter matter = zone.submitted(DUE);
    assertThat(matter.dates().blueOn()).isEqualTo(LocalDate.of(2022, 5, 17));
    assertThat(matter.dates().yellowOn()).isEqualTo(DUE.plusDays(1));
    assertThat(matter.grounds().turns()).noneMatch(g -> g.light() == Light.YELLOW);
  }

  @Test
  void aPlanThatCannotBeKeptIsHeldAgainstNobodyWhoSaidNothing() {
    Matter matter = zone.accepted(zone.today.plusDays(3));
    assertThat(matter.plan().feasible()).isFalse();
    assertThat(matter.grounds().turns())
        .extracting(Ground::sort)
        .containsExactlyInAnyOrder(Sort.OVERDUE, Sort.DUE_WITHIN);
  }

  @Test
  void aTargetIsMeasuredByTheMonthsThatAreOver() {
    LocalDate end = LocalDate.of(2022, 9, 30);
    Matter matter = zone.accepted(end);
    Act.Figure wanted = new Act.Figure("加装户数", "600", "户");
    matter =
        zone.does(
            matter,
            zone.officeHead,
            new Act.Change(null, null, wanted, null, null, null, null, null, "明确目标", "办公会议定"));
    Course course = java.util.Objects.requireNonNull(matter.grounds().course());
    assertThat(course.by()).isEqualTo(Course.By.MONTHS);
    assertThat(course.marks().getFirst().on()).isEqualTo(LocalDate.of(2022, 4, 30));
    assertThat(course.marks().getLast().on()).isEqualTo(end);
    assertThat(matter.dates().yellowOn()).isEqualTo(LocalDate.of(2022, 4, 30));
    Matter half =
        zone.does(
            matter,
            zone.bureauHead,
            new Act.Report(
                "已加装 300 户",
                null,
                null,
                null,
                null,
                null,
                List.of(new Act.Figure("加装户数", "300", "户")),
                List.of(),
                List.of()));
    assertThat(ground(half, Light.YELLOW).reached()).isEqualTo("50.0");
    assertThat(ground(half, Light.YELLOW).on()).isAfter(LocalDate.of(2022, 6, 30));
  }

  @Test
  void aRateDoesNotAddUpWhileTheTimeRuns() {
    Act.Figure growth = new Act.Figure("增加值增速", "8", "%");
    Matter matter =
        zone.does(
            zone.accepted(LocalDate.of(2022, 9, 30)),
            zone.officeHead,
            new Act.Change(null, null, growth, null, null, null, null, null, "明确目标", "办公会议定"));
    assertThat(matter.grounds().course()).isNull();
    assertThat(matter.grounds().turns())
        .filteredOn(ground -> ground.by() != null)
        .allMatch(ground -> ground.by() == Course.By.STEPS);
  }

  @Test
  void aMatterWithoutALightHasNoGrounds() {
    Matter suspended =
        zone.does(zone.accepted(DUE), zone.officeHead, new Act.Suspend("等待批复", "办公会议定"));
    assertThat(suspended.grounds()).isEqualTo(Grounds.NONE);
    assertThat(suspended.dates().blueOn()).isNull();
  }

  @Test
  void whatWasWrittenBeforeGroundsWereKeptIsReadAsItWas() {
    RecordJson json = new RecordJson();
    var old = (tools.jackson.databind.node.ObjectNode) json.tree(zone.accepted(DUE));
    old.remove("grounds");
    ((tools.jackson.databind.node.ObjectNode) old.get("dates")).remove("blueOn");
    Matter read = json.value(old, Matter.class);
    assertThat(read.grounds()).isEqualTo(Grounds.NONE);
    assertThat(read.dates().blueOn()).isNull();
    assertThat(read.dates().redOn()).isEqualTo(LocalDate.of(2022, 5, 18));
  }

  private static Ground ground(Matter matter, Light light) {
    return matter.grounds().turns().stream()
        .filter(ground -> ground.light() == light)
        .findFirst()
        .orElseThrow();
  }

  private static Act.Report report(@Nullable Integer percent, Act.@Nullable NodeDone done) {
    return new Act.Report(
        "按计划推进",
        percent,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        done == null ? List.of() : List.of(done));
  }
}
