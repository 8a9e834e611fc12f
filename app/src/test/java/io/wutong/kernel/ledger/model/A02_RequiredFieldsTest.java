package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.packs.Field;
import io.wutong.kernel.packs.Kind;
import io.wutong.kernel.packs.Title;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: what a kind requires is filled before a matter is handed out. */
class A02_RequiredFieldsTest {

  private static final LocalDate DUE = LocalDate.of(2022, 5, 20);
  private static final Act.Dispatch DISPATCH = new Act.Dispatch("批示");
  private final Zone zone = new Zone();

  A02_RequiredFieldsTest() {
    zone.kind = demanding(Zone.kind(List.of()));
  }

  private static Kind demanding(Kind kind) {
    Field place = new Field("place", new Title("位置", "Place"), "text", Map.of(), true, false);
    Field grade =
        new Field(
            "grade",
            new Title("等级", "Grade"),
            "choice",
            Map.of("major", new Title("重大", "Major")),
            true,
            true);
    Field note = new Field("note", new Title("备注", "Note"), "text", Map.of(), false, false);
    return new Kind(
        kind.id(),
        kind.system(),
        kind.title(),
        Map.of(
            "place",
            place,
            "grade",
            grade,
            "note",
            note,
            "cost",
            open("cost", "number"),
            "seen",
            open("seen", "date"),
            "due",
            open("due", "minute")),
        kind.clocks(),
        kind.nodes(),
        kind.closeWhen(),
        kind.lights(),
        kind.pace());
  }

  private static Field open(String id, String type) {
    return new Field(id, new Title(id, id), type, Map.of(), false, false);
  }

  private static Act.Amend amend(@Nullable String title, @Nullable Map<String, String> fields) {
    return new Act.Amend(title, null, null, null, null, null, null, null, fields);
  }

  private Refusal refusal(Matter matter, Act act) {
    return switch (Deciding.decide(matter, act, zone.scene(zone.officeHead))) {
      case Decision.Done done -> throw new AssertionError("done: " + done.after());
      case Decision.No no -> no.refusal();
    };
  }

  @Test
  void aProposalMayLeaveThemOpenADispatchMayNot() {
    Matter matter = zone.proposed(DUE);
    Refusal refusal = refusal(matter, DISPATCH);
    assertThat(refusal.slug()).isEqualTo("fields-missing");
    assertThat(refusal.values().get("title")).isEqualTo("完成防汛预案修编");
    assertThat(refusal.values().get("fields"))
        .asInstanceOf(LIST)
        .containsExactlyInAnyOrder(
            new Refusal.Name("位置", "Place"), new Refusal.Name("等级", "Grade"));
  }

  @Test
  void amendingFillsThemAndAnEmptyBoxIsNoWord() {
    Map<String, String> half = Map.of("place", "科学大道", "grade", " ");
    Matter matter = zone.does(zone.proposed(DUE), zone.officeHead, amend(null, half));
    assertThat(matter.content().fields()).isEqualTo(Map.of("place", "科学大道"));
    assertThat(refusal(matter, DISPATCH).values().get("fields"))
        .isEqualTo(List.of(new Refusal.Name("等级", "Grade")));
    Map<String, String> whole = Map.of("place", "科学大道", "grade", "major");
    matter = zone.does(matter, zone.officeHead, amend(null, whole));
    matter = zone.does(matter, zone.officeHead, amend("换个标题", null));
    assertThat(matter.content().fields()).as("an amendment of words keeps them").isEqualTo(whole);
    assertThat(zone.does(matter, zone.officeHead, DISPATCH).state()).isEqualTo(State.DISPATCHED);
  }

  @Test
  void amendingKnowsTheFieldsOfTheKind() {
    Matter matter = zone.proposed(DUE);
    assertThat(refusal(matter, amend(null, Map.of("colour", "red"))).slug())
        .isEqualTo("unknown-field");
    assertThat(refusal(matter, amend(null, Map.of("grade", "minor"))).slug())
        .isEqualTo("unknown-choice");
    assertThat(refusal(matter, amend(null, Map.of("cost", "约三百万"))).slug())
        .isEqualTo("field-not-number");
    assertThat(refusal(matter, amend(null, Map.of("seen", "2022-02-30"))).slug())
        .isEqualTo("field-not-date");
    assertThat(refusal(matter, amend(null, Map.of("due", "明早"))).slug())
        .isEqualTo("field-not-minute");
    Map<String, String> good =
        Map.of("cost", "-12.50", "seen", "2022-02-28", "due", "2022-06-30T09:30");
    Matter amended = zone.does(matter, zone.officeHead, amend(null, good));
    assertThat(amended.content().fields()).isEqualTo(good);
  }

  @Test
  void aChangeFillsThemToBeReliedOn() {
    Map<String, String> whole = Map.of("place", "科学大道", "grade", "major");
    Matter matter = zone.does(zone.proposed(DUE), zone.officeHead, amend(null, whole));
    matter = zone.does(matter, zone.officeHead, DISPATCH);
    assertThat(refusal(matter, change(Map.of("place", "科学大道"))).slug())
        .as("what was filled is not emptied")
        .isEqualTo("fields-missing");
    assertThat(refusal(matter, change(Map.of("place", "科学大道", "grade", "minor"))).slug())
        .isEqualTo("unknown-choice");
    Map<String, String> moved = Map.of("place", "梧桐街", "grade", "major", "note", "改线");
    Matter after = zone.does(matter, zone.officeHead, change(moved));
    assertThat(after.content().fields()).isEqualTo(moved);
    assertThat(after.state()).isEqualTo(matter.state());
    assertThat(zone.does(after, zone.officeHead, reworded(null)).content().fields())
        .isEqualTo(moved);
  }

  @Test
  void theSameFieldsAgainAreNoReasonToAskForMore() {
    // It was handed out before its pack asked for these fields.
    Decision out = Deciding.outOfAnother(zone.proposed(DUE), DISPATCH, zone.scene(zone.bureauHead));
    Matter bare = ((Decision.Done) out).after();
    assertThat(zone.does(bare, zone.officeHead, reworded(Map.of())).content().fields()).isEmpty();
  }

  private static Act.Change change(@Nullable Map<String, String> fields) {
    return change(null, fields);
  }

  private static Act.Change reworded(@Nullable Map<String, String> fields) {
    return change("线路调整以后的任务", fields);
  }

  private static Act.Change change(@Nullable String title, @Nullable Map<String, String> fields) {
    return new Act.Change(
        title, null, null, null, null, null, null, fields, "线路调整", "主任办公会〔2022〕6号");
  }

  @Test
  void whatIsSharedOutCarriesTheFieldsOfWhatItCameOf() {
    // The pack asks for more than it did when the parent was handed out: its child cannot be
    // blamed.
    Matter fresh = zone.proposed(DUE);
    Decision decision = Deciding.outOfAnother(fresh, DISPATCH, zone.scene(zone.bureauHead));
    assertThat(decision).isInstanceOf(Decision.Done.class);
    assertThatThrownBy(() -> zone.does(fresh, zone.officeHead, DISPATCH))
        .hasMessageContaining("fields-missing");
  }
}
