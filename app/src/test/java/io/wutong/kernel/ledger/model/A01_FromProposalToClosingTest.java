package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.lights.Light;
import io.wutong.kernel.packs.Condition;
import io.wutong.kernel.packs.Title;
import io.wutong.kernel.people.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: one matter's straight way, and that the doer never closes. */
class A01_FromProposalToClosingTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private final Zone zone = new Zone();

  @Test
  void theStraightWay() {
    Matter matter = zone.proposed(DUE);
    assertThat(matter.state()).isEqualTo(State.PROPOSED);
    matter = zone.does(matter, zone.officeHead, new Act.Dispatch("批示"));
    assertThat(matter.state()).isEqualTo(State.DISPATCHED);
    matter = zone.does(matter, zone.bureauClerk, new Act.Accept(null));
    assertThat(matter.state()).isEqualTo(State.ACCEPTED);
    matter = zone.does(matter, zone.bureauHead, new Act.Submit("完成", List.of()));
    assertThat(matter.state()).isEqualTo(State.SUBMITTED);
    matter = zone.does(matter, zone.officeClerk, new Act.Close(Outcome.DONE, "核查属实"));
    assertThat(matter.state()).isEqualTo(State.CLOSED);
    assertThat(matter.version()).isEqualTo(5);
  }

  @Test
  void dispatchFixesThePromiseAndPlansBackwardFromIt() {
    Matter matter = zone.dispatched(DUE);
    assertThat(matter.dates().promisedOn()).isEqualTo(DUE);
    assertThat(matter.plan().feasible()).isTrue();
    // 2 working days before 05-20, a Friday: 05-19 and 05-20; 5 before those; 3 before those.
    assertThat(matter.plan().nodes())
        .extracting(PlanNode::latestFinish)
        .containsExactly(
            LocalDate.of(2022, 5, 11), LocalDate.of(2022, 5, 18), LocalDate.of(2022, 5, 20));
  }

  @Test
  void theLightTurnsThreeWorkingDaysBeforeAndOnTheDayAfter() {
    Dates dates = zone.dispatched(DUE).dates();
    assertThat(Light.on(LocalDate.of(2022, 5, 16), null, dates.yellowOn(), dates.redOn()))
        .isEqualTo(Light.GREEN);
    assertThat(Light.on(LocalDate.of(2022, 5, 17), null, dates.yellowOn(), dates.redOn()))
        .isEqualTo(Light.YELLOW);
    assertThat(Light.on(DUE, null, dates.yellowOn(), dates.redOn())).isEqualTo(Light.YELLOW);
    assertThat(Light.on(DUE.plusDays(1), null, dates.yellowOn(), dates.redOn()))
        .isEqualTo(Light.RED);
  }

  @Test
  void theDoerDoesNotCloseUnderAnotherPost() {
    var twice =
        zone.postOf(zone.bureauHead.person(), "二岗", zone.office, Right.VERIFY, Right.APPROVE);
    Matter matter = zone.submitted(DUE);
    assertThat(zone.refuses(matter, twice, new Act.Close(Outcome.DONE, "属实")))
        .isEqualTo("close-by-doer");
    assertThat(zone.refuses(matter, twice, new Act.Close(Outcome.NO_LONGER_NEEDED, "不需要")))
        .isEqualTo("close-by-doer");
    assertThat(zone.refuses(zone.accepted(DUE), zone.bureauHead, new Act.Close(Outcome.DONE, "x")))
        .isEqualTo("act-not-yours");
  }

  @Test
  void doneNeedsASubmissionAndEveryCondition() {
    assertThat(zone.refuses(zone.accepted(DUE), zone.officeClerk, new Act.Close(Outcome.DONE, "好")))
        .isEqualTo("close-before-submit");
    zone.kind =
        Zone.kind(List.of(new Condition.Evidence("report", new Title("报告", "report"), "pdf", "")));
    Matter matter = zone.submitted(DUE);
    Act close = new Act.Close(Outcome.DONE, "好");
    assertThat(zone.refuses(matter, zone.officeClerk, close)).isEqualTo("conditions-missing");
    Act attach =
        new Act.Attach(List.of(new Act.Shown("report", "ab".repeat(32), "报告.pdf", null, null)));
    Matter proven = zone.does(matter, zone.bureauClerk, attach);
    assertThat(zone.does(proven, zone.officeClerk, close).state()).isEqualTo(State.CLOSED);
  }

  @Test
  void aParentIsNotDoneBeforeItsChildren() {
    Matter matter = zone.accepted(DUE);
    zone.children = List.of(new Scene.Relative(matter.id(), "2022-00002", State.ACCEPTED, DUE));
    assertThat(zone.refuses(matter, zone.bureauHead, new Act.Submit("完成", List.of())))
        .isEqualTo("children-open");
    assertThat(zone.refuses(matter, zone.officeClerk, new Act.Close(Outcome.CARRIED_OVER, "结转")))
        .isEqualTo("children-open");
    for (Verb verb : List.of(Verb.CLOSE, Verb.MERGE)) {
      assertThat(Deciding.isOfUse(matter, verb, zone.scene(zone.officeHead))).isFalse();
    }
    zone.children = List.of(new Scene.Relative(matter.id(), "2022-00002", State.CLOSED, DUE));
    assertThat(Deciding.isOfUse(matter, Verb.CLOSE, zone.scene(zone.officeHead))).isTrue();
  }

  @Test
  void aPartIsDueWhenWhatItWasSplitFromIs() {
    Matter asked =
        zone.does(
            zone.accepted(DUE),
            zone.bureauHead,
            new Act.AskExtension(DUE.plusDays(20), "汛期", true));
    Matter extended = zone.does(asked, zone.officeHead, new Act.GrantExtension(null, "批示"));
    zone.today = DUE.plusDays(30);
    Matter fresh = zone.proposed(DUE);
    Act.Dispatch dispatch = new Act.Dispatch("拆分");
    Decision split = Deciding.splitOff(fresh, extended, dispatch, zone.scene(zone.officeHead));
    Matter part = ((Decision.Done) split).after();
    assertThat(part.dates().promisedOn()).isEqualTo(DUE);
    assertThat(part.dates().dueOn()).isEqualTo(DUE.plusDays(20));
    assertThat(Zone.part(part, zone.bureau).dueOn()).isEqualTo(DUE.plusDays(20));
    assertThat(Deciding.outOfAnother(fresh, dispatch, zone.scene(zone.officeHead)))
        .as("what is handed out anew is not due in the past")
        .isInstanceOf(Decision.No.class);
  }

  @Test
  void aClosedMatterIsReopenedWithANewDateAndTheOldPromise() {
    Matter closed =
        zone.does(zone.submitted(DUE), zone.officeClerk, new Act.Close(Outcome.DONE, "好"));
    zone.today = LocalDate.of(2022, 6, 10);
    LocalDate again = LocalDate.of(2022, 6, 30);
    Matter reopened = zone.does(closed, zone.officeHead, new Act.Reopen("反弹", again));
    assertThat(reopened.state()).isEqualTo(State.ACCEPTED);
    assertThat(reopened.dates().promisedOn()).isEqualTo(DUE);
    assertThat(reopened.dates().dueOn()).isEqualTo(again);
    assertThat(reopened.closing()).isNull();
  }

  @Test
  void whatWasMergedBeforeItWasHandedOutOrSignedForHasThatStillBeforeIt() {
    Act merge = new Act.Merge(new UUID(1, 1), "同一事项");
    Act reopen = new Act.Reopen("并错了", DUE);
    for (Matter before : List.of(zone.proposed(DUE), zone.dispatched(DUE), zone.accepted(DUE))) {
      Matter merged = zone.does(before, zone.officeHead, merge);
      assertThat(merged.state()).isEqualTo(State.CLOSED);
      assertThat(zone.does(merged, zone.officeHead, reopen).state()).isEqualTo(before.state());
    }
  }

  @Test
  void whatIsReopenedBeforeItWasHandedOutIsDueOnTheNewDate() {
    Matter merged =
        zone.does(zone.proposed(DUE), zone.officeHead, new Act.Merge(new UUID(1, 1), "同一事项"));
    LocalDate again = DUE.plusDays(26);
    Matter reopened = zone.does(merged, zone.officeHead, new Act.Reopen("并错了", again));
    Matter handedOut = zone.does(reopened, zone.officeHead, new Act.Dispatch("主任办公会"));
    assertThat(handedOut.dates().dueOn()).isEqualTo(again);
    assertThat(handedOut.dates().promisedOn()).isEqualTo(DUE);
    assertThat(Zone.part(handedOut, zone.bureau).dueOn()).isEqualTo(again);
  }
}
