package io.wutong.kernel.ledger;

import static io.wutong.kernel.ledger.model.Part.Standing.ACCEPTED;
import static io.wutong.kernel.ledger.model.Part.Standing.SUBMITTED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.boards.Boards;
import io.wutong.kernel.boards.model.InboxItem;
import io.wutong.kernel.boards.model.InboxItem.Kind;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.Prepared;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A street signs for its communities, over real rows: what is done, and what waits for whom. */
@WutongTest(alone = true)
@DemoZone
class ServedUnitTest {

  private static final UUID STREET = ZoneFilling.unitId("gouzhao");
  private static final UUID SOUTH = ZoneFilling.unitId("shequ-gounan");
  private static final UUID NORTH = ZoneFilling.unitId("shequ-goubei");
  private static final UUID BUREAU = ZoneFilling.unitId("zhujianju");
  private static final Act ACCEPT = new Act.Accept(null);
  private static final Act SUBMIT = new Act.Submit("已完成", List.of());

  @Autowired private Ledger ledger;
  @Autowired private Signing signing;
  @Autowired private Looking looking;
  @Autowired private Rebuilding rebuilding;
  @Autowired private Boards boards;
  @Autowired private Journal journal;
  @Autowired private People people;
  @Autowired private ProductClock clock;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private Hands hands() {
    return new Hands(ledger, people, clock);
  }

  private Actor actor(String login) {
    return hands().actor(login);
  }

  private Matter of(UUID lead, UUID... co) {
    return hands().dispatched(hands().proposed(lead, co));
  }

  private Matter act(Matter matter, String login, Act act) {
    Matter now = now(matter);
    return Acting.as(actor(login), () -> ledger.act(now.id(), now.version(), Order.of(act)));
  }

  private Matter now(Matter matter) {
    return Acting.as(Actor.HOUSE, () -> ledger.get(matter.id()));
  }

  private UUID prepared(Matter matter, String login, Act act) {
    return Acting.as(actor(login), () -> signing.prepare(matter.id(), Order.of(act)));
  }

  private static Part.Standing standing(Matter matter, UUID unit) {
    return requireNonNull(matter.part(unit)).state();
  }

  private static Act.Report report() {
    return new Act.Report("清理过半", null, null, null, null, null, List.of(), List.of(), List.of());
  }

  private List<InboxItem> inbox(String login, Matter matter) {
    return Acting.as(actor(login), () -> boards.inbox()).stream()
        .map(Boards.Waiting::item)
        .filter(item -> item.matter().equals(matter.id()))
        .toList();
  }

  private List<UUID> waiting(String login) {
    return Acting.as(actor(login), () -> signing.waiting()).stream().map(Prepared::id).toList();
  }

  private String forUnit(Matter matter) {
    return Acting.as(Actor.HOUSE, () -> journal.history(matter.id()))
        .getLast()
        .entry()
        .body()
        .path("forUnit")
        .asString("");
  }

  @Test
  void whatTheCommunityPreparedIsDoneForTheCommunity() {
    Matter matter = act(act(of(STREET, SOUTH), "gouzhao", ACCEPT), "gounan", ACCEPT);
    assertThat(forUnit(matter)).isEmpty();
    UUID prepared = prepared(matter, "gounan", SUBMIT);
    assertThat(inbox("gouzhao", matter)).extracting(InboxItem::kind).contains(Kind.SIGN);
    Acting.run(actor("gouzhao"), () -> signing.sign(prepared));
    Matter after = now(matter);
    assertThat(after.state()).isEqualTo(State.ACCEPTED);
    assertThat(standing(after, SOUTH)).isEqualTo(SUBMITTED);
    assertThat(standing(after, STREET)).isEqualTo(ACCEPTED);
    assertThat(forUnit(after)).isEqualTo(SOUTH.toString());
  }

  @Test
  void theStreetSignsForBothOfItsCommunitiesAndNothingWaitsThen() {
    Matter matter = of(BUREAU, SOUTH, NORTH);
    assertThat(inbox("gouzhao", matter)).extracting(InboxItem::kind).contains(Kind.SIGN_FOR);
    matter = act(act(matter, "gouzhao", ACCEPT), "gouzhao", ACCEPT);
    assertThat(List.of(standing(matter, SOUTH), standing(matter, NORTH))).containsOnly(ACCEPTED);
    assertThat(inbox("gouzhao", matter)).extracting(InboxItem::kind).doesNotContain(Kind.SIGN_FOR);
  }

  @Test
  void whatTheStreetsOfficerPreparesForTheCommunityIsTheCommunitys() {
    Matter matter = act(of(SOUTH), "gouzhao", ACCEPT);
    UUID prepared = prepared(matter, "gouzhao2", report());
    Looking.Look look = Acting.as(actor("gouzhao"), () -> looking.look(matter.id()));
    Prepared waits = look.prepared().getFirst();
    assertThat(waits.unit()).isEqualTo(SOUTH);
    assertThat(waits.maySign(actor("gouzhao"), look.directory(), look.today())).isTrue();
    assertThat(waits.maySign(actor("gouzhao2"), look.directory(), look.today())).isFalse();
    assertThat(waits.maySign(actor("zhujian"), look.directory(), look.today())).isFalse();
    assertThat(look.allowed())
        .filteredOn(allowed -> allowed.verb() == Verb.REPORT)
        .extracting(Looking.Allowed::worksFor)
        .containsExactly(SOUTH);
    Acting.run(actor("gouzhao"), () -> signing.sendBack(prepared, "数字不实"));
    assertThat(inbox("gouzhao2", matter))
        .as("it comes back to who prepared it")
        .singleElement()
        .extracting(InboxItem::prepared)
        .isEqualTo(prepared);
  }

  /** A figure is corrected after the end, and a co-unit finishes while the whole is verified. */
  @Test
  void whatCanStillBeSignedWaitsAndWhatWasSentBackIsShown() {
    Matter matter = act(act(of(BUREAU, STREET), "zhujian", ACCEPT), "gouzhao", ACCEPT);
    matter = act(matter, "zhujian", SUBMIT);
    UUID part = prepared(matter, "gouzhao2", SUBMIT);
    Acting.run(actor("gouzhao"), () -> signing.sendBack(part, "缺少照片"));
    assertThat(inbox("gouzhao2", matter)).extracting(InboxItem::prepared).containsExactly(part);
    matter = act(matter, "ducha", new Act.Close(Outcome.NO_LONGER_NEEDED, "并入年度计划"));
    assertThat(inbox("gouzhao2", matter)).as("nobody submits it any more").isEmpty();
    Act correct = new Act.Correct(2, "户数", "80", "笔误");
    UUID corrected = prepared(matter, "gouzhao2", correct);
    assertThat(waiting("gouzhao")).contains(corrected).doesNotContain(part);
    assertThat(inbox("gouzhao", matter)).extracting(InboxItem::prepared).containsExactly(corrected);
    Acting.run(actor("gouzhao"), () -> signing.sendBack(corrected, "请附依据"));
    assertThat(inbox("gouzhao2", matter))
        .extracting(InboxItem::prepared)
        .containsExactly(corrected);
  }

  @Test
  void twoActsThatWereSentBackAreBothThere() {
    Matter matter = act(act(of(BUREAU, STREET), "zhujian", ACCEPT), "gouzhao", ACCEPT);
    UUID report = prepared(matter, "gouzhao2", report());
    UUID submit = prepared(matter, "gouzhao2", SUBMIT);
    Acting.run(actor("gouzhao"), () -> signing.sendBack(report, "数字不实"));
    Acting.run(actor("gouzhao"), () -> signing.sendBack(submit, "缺少照片"));
    InboxItem item = inbox("gouzhao2", matter).getFirst();
    List<UUID> also =
        item.also().stream().map(reason -> requireNonNull(reason.prepared())).toList();
    assertThat(also).hasSize(1);
    assertThat(List.of(requireNonNull(item.prepared()), also.getFirst()))
        .containsExactlyInAnyOrder(report, submit);
  }

  @Test
  void replayingTheJournalGivesTheSameRows() {
    Matter matter = act(of(SOUTH), "gouzhao", ACCEPT);
    prepared(matter, "gouzhao2", report());
    UUID signed = prepared(matter, "gouzhao2", SUBMIT);
    Acting.run(actor("gouzhao"), () -> signing.sign(signed));
    List<String> before = rows();
    assertThat(before).anyMatch(row -> row.contains(SOUTH.toString()));
    Acting.run(Actor.HOUSE, rebuilding::rebuild);
    assertThat(rows()).isEqualTo(before);
  }

  private List<String> rows() {
    String sql =
        "select t::text as line from prepared_act t union all select t::text from assignment t"
            + " union all select t::text from matter t order by line";
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status -> db.sql(sql).query((row, n) -> row.getString(1)).list()));
  }
}
