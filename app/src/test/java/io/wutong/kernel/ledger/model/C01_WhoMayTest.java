package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Act;
import io.wutong.shared.acting.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: who may do what; units share a matter, each its own part. */
class C01_WhoMayTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private final Zone zone = new Zone();

  private static Act.Report report(String words) {
    return new Act.Report(words, 40, null, null, null, null, List.of(), List.of(), List.of());
  }

  @Test
  void strangersDoNothing() {
    Matter matter = zone.accepted(DUE);
    for (Actor stranger : List.of(zone.bureau2Head, zone.communityHead)) {
      assertThat(zone.refuses(matter, stranger, report("x"))).isEqualTo("act-not-yours");
      assertThat(zone.refuses(matter, stranger, new Act.Instruct("x"))).isEqualTo("act-not-yours");
    }
  }

  @Test
  void aClerkPreparesWhatTheSignerSigns() {
    Matter matter = zone.accepted(DUE);
    assertThat(Deciding.needsSigner(matter, Verb.REPORT, zone.scene(zone.bureauClerk))).isTrue();
    assertThat(Deciding.needsSigner(matter, Verb.REPORT, zone.scene(zone.bureauHead))).isFalse();
    assertThat(Deciding.needsSigner(matter, Verb.ACCEPT, zone.scene(zone.bureauClerk))).isFalse();
  }

  @Test
  void theCoUnitSignsForItsOwnPartAndMovesNothingElse() {
    Matter matter = zone.does(zone.dispatched(DUE), zone.streetClerk, new Act.Accept(null));
    assertThat(matter.state()).isEqualTo(State.DISPATCHED);
    assertThat(Zone.part(matter, zone.street).isAccepted()).isTrue();
    assertThat(Zone.part(matter, zone.bureau).isAccepted()).isFalse();
  }

  @Test
  void theLeadsWordsLeadAndACoUnitSaysNoPercentage() {
    Matter matter = zone.does(zone.accepted(DUE), zone.streetClerk, new Act.Accept(null));
    Matter led = zone.does(matter, zone.bureauHead, report("主体完工"));
    assertThat(zone.refuses(led, zone.streetHead, report("协办已摸排"))).isEqualTo("percent-of-co-unit");
    Matter both =
        zone.does(
            led,
            zone.streetHead,
            new Act.Report("协办已摸排", null, null, null, null, null, List.of(), List.of(), List.of()));
    assertThat(both.progress().words()).isEqualTo("主体完工");
    assertThat(both.progress().percent()).isEqualTo(40);
    assertThat(both.progress().reports()).isEqualTo(2);
  }

  @Test
  void onlyTheLeadRatesAndOnlyCoUnits() {
    Matter matter = zone.does(zone.accepted(DUE), zone.streetClerk, new Act.Accept(null));
    assertThat(zone.refuses(matter, zone.streetHead, new Act.Rate(zone.street, 5, "")))
        .isEqualTo("act-not-yours");
    assertThat(zone.refuses(matter, zone.bureauHead, new Act.Rate(zone.bureau, 5, "")))
        .isEqualTo("not-a-co-unit");
    Matter rated = zone.does(matter, zone.bureauHead, new Act.Rate(zone.street, 4, "配合"));
    assertThat(Zone.part(rated, zone.street).stars()).isEqualTo(4);
  }

  @Test
  void aUnitThatDoesNotWantItIsAskedOnceAndThenItIsArbitrated() {
    Matter matter = zone.does(zone.accepted(DUE), zone.bureauHead, new Act.AskReassign("非职责"));
    assertThat(matter.state()).isEqualTo(State.PROPOSED);
    assertThat(zone.refuses(matter, zone.officeHead, new Act.Dispatch("x")))
        .isEqualTo("dispatch-needs-reassign");
    Matter ruled =
        zone.does(
            matter,
            zone.leader,
            new Act.Arbitrate(zone.bureau, List.of(zone.street), "由该局牵头", "三定方案"));
    assertThat(ruled.state()).isEqualTo(State.ACCEPTED);
    assertThat(zone.refuses(ruled, zone.bureauHead, new Act.AskReassign("仍非职责")))
        .isEqualTo("already-arbitrated");
  }

  @Test
  void itIsDelegatedToUnitsBelowAndNoLaterThanItself() {
    Matter own =
        zone.does(
            zone.does(
                zone.dispatched(DUE),
                zone.officeHead,
                new Act.Change(
                    null, null, null, zone.street, List.of(), null, null, null, "调整", "批示")),
            zone.streetClerk,
            new Act.Accept(null));
    var community = new Act.Share("社区部分", null, zone.community, DUE, null);
    var late = new Act.Share("社区部分", null, zone.community, DUE.plusDays(1), null);
    var beside = new Act.Share("旁人", null, zone.bureau2, DUE, null);
    assertThat(zone.refuses(own, zone.streetHead, new Act.Delegate(List.of(community)))).isEmpty();
    assertThat(zone.refuses(own, zone.streetHead, new Act.Delegate(List.of(late))))
        .isEqualTo("later-than-parent");
    assertThat(zone.refuses(own, zone.streetHead, new Act.Delegate(List.of(beside))))
        .isEqualTo("delegate-not-below");
  }

  /** The first promise never disappears: no day is taken for a part, and none silently left out. */
  @Test
  void aPartThatIsSplitOffHasNoDateOfItsOwn() {
    Matter whole = zone.dispatched(DUE);
    assertThat(zone.refuses(whole, zone.officeHead, split(null))).isEmpty();
    assertThat(zone.refuses(whole, zone.officeHead, split(DUE))).isEmpty();
    assertThat(zone.refuses(whole, zone.officeHead, split(DUE.plusDays(30))))
        .isEqualTo("split-keeps-the-promise");
    assertThat(zone.refuses(whole, zone.officeHead, split(DUE.minusDays(1))))
        .isEqualTo("split-keeps-the-promise");
  }

  private Act split(@Nullable LocalDate dueOn) {
    return new Act.Split(List.of(new Act.Share("东段", null, zone.bureau2, dueOn, null)), "分段推进");
  }

  @Test
  void readersAreTheUnitsAndThoseAboveThem() {
    var directory = zone.scene(zone.officeHead).directory();
    assertThat(Readers.of(zone.proposed(DUE), directory).readers())
        .containsExactlyInAnyOrder(zone.office, zone.committee);
    assertThat(Readers.of(zone.dispatched(DUE), directory).readers())
        .containsExactlyInAnyOrder(zone.office, zone.committee, zone.bureau, zone.street);
  }
}
