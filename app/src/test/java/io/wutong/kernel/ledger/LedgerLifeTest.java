package io.wutong.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.boards.Boards;
import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Unit;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger over a real database, in a demo zone that has lived some months already. */
@WutongTest(alone = true)
@DemoZone
class LedgerLifeTest {

  @Autowired private Ledger ledger;
  @Autowired private Signing signing;
  @Autowired private Rebuilding rebuilding;
  @Autowired private Boards boards;
  @Autowired private Calendar calendar;
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

  private Matter act(Matter matter, String login, Act act) {
    return hands().act(matter, login, act);
  }

  private static Act.Report report(String words) {
    return new Act.Report(words, 30, null, null, null, null, List.of(), List.of(), List.of());
  }

  /** Every row of the ledger, as text, in a fixed order. */
  private Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Acting.run(
        Actor.HOUSE,
        () ->
            transaction.executeWithoutResult(status -> {
              for (String table :
                  List.of(
                      "matter",
                      "assignment",
                      "help_asked",
                      "matter_span",
                      "matter_reader",
                      "prepared_act")) {
                rows.put(
                    table,
                    db.sql("select t::text as line from " + table + " t order by line")
                        .query((row, n) -> row.getString(1))
                        .list());
              }
            }));
    return rows;
  }

  @Test
  void replayingTheJournalGivesTheSameRows() {
    Matter matter = hands().dispatched();
    act(matter, "zhujian", new Act.Accept(null));
    Map<String, List<String>> before = rows();
    assertThat(before.get("matter")).hasSizeGreaterThan(30);
    Acting.run(Actor.HOUSE, rebuilding::rebuild);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void ofTwoActsOnOneVersionOneIsRefused() {
    Matter matter = hands().dispatched();
    act(matter, "zhujian", new Act.Accept(null));
    assertThatThrownBy(() -> act(matter, "gouzhao", new Act.Accept(null)))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.refusal().status()).isEqualTo(412));
  }

  @Test
  void manyAtOnceNeverLoseAnAct() {
    Matter start = act(hands().dispatched(), "zhujian", new Act.Accept(null));
    List<CompletableFuture<Boolean>> racing =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() -> {
                  try {
                    act(start, "zhujian", report("第" + i + "份"));
                    return true;
                  } catch (Refused e) {
                    return false;
                  }
                }))
            .toList();
    long done = racing.stream().filter(CompletableFuture::join).count();
    assertThat(done).isEqualTo(1);
    Matter now = Acting.as(actor("ducha"), () -> ledger.get(start.id()));
    assertThat(now.version()).isEqualTo(start.version() + 1);
    assertThat(now.progress().reports()).isEqualTo(1);
  }

  @Test
  void strangersSeeNothingAndAUnitSeesItOnceItIsHandedOut() {
    Matter matter = hands().proposed();
    for (String stranger : List.of("touzi", "jiaoyu", "zhujian", "gouzhao")) {
      assertThatThrownBy(() -> Acting.as(actor(stranger), () -> ledger.get(matter.id())))
          .as(stranger)
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.refusal().status()).isEqualTo(404));
    }
    act(matter, "ducha", new Act.Dispatch("主任办公会"));
    assertThat(Acting.as(actor("zhujian"), () -> ledger.get(matter.id())).state())
        .isEqualTo(State.DISPATCHED);
    assertThat(Acting.as(actor("zhuren"), () -> ledger.get(matter.id())).state())
        .isEqualTo(State.DISPATCHED);
    assertThatThrownBy(() -> Acting.as(actor("touzi"), () -> ledger.get(matter.id())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anOfficersReportTakesEffectWithTheSignature() {
    Matter accepted = act(hands().dispatched(), "zhujian", new Act.Accept(null));
    Matter done =
        Acting.as(
            actor("zhujian2"),
            () ->
                signing.actOrPrepare(
                    accepted.id(), accepted.version(), Order.of(report("已摸排12处"))));
    assertThat(done).isNull();
    Acting.run(
        actor("zhujian"),
        () -> {
          var waiting =
              signing.waiting().stream()
                  .filter(each -> each.matter().equals(accepted.id()))
                  .toList();
          assertThat(waiting).hasSize(1);
          assertThat(ledger.get(accepted.id()).progress().reports()).isZero();
          signing.sign(waiting.getFirst().id());
          assertThat(ledger.get(accepted.id()).progress().words()).isEqualTo("已摸排12处");
          assertThatThrownBy(() -> signing.sign(waiting.getFirst().id()))
              .hasMessageContaining("already-decided");
        });
  }

  @Test
  void aLocalDayOffMovesTheDayOnWhichTheLightTurns() {
    Matter matter = hands().dispatched();
    LocalDate yellow = LocalDate.of(2022, 6, 27);
    assertThat(matter.dates().yellowOn()).isEqualTo(yellow);
    Acting.run(actor("admin"), () -> calendar.addLocalDay(LocalDate.of(2022, 6, 28), true, "停电检修"));
    Matter after = Acting.as(actor("ducha"), () -> ledger.get(matter.id()));
    assertThat(after.dates().yellowOn()).isEqualTo(LocalDate.of(2022, 6, 24));
    assertThat(after.version()).isEqualTo(matter.version() + 1);
    Acting.run(actor("admin"), () -> calendar.dropLocalDay(LocalDate.of(2022, 6, 28)));
    assertThat(Acting.as(actor("ducha"), () -> ledger.get(matter.id())).dates().yellowOn())
        .isEqualTo(yellow);
  }

  @Test
  void aLocalDayOffMovesTheStepsOfThePlan() {
    Matter matter = hands().dispatched();
    var last = matter.plan().nodes().getLast();
    Acting.run(actor("admin"), () -> calendar.addLocalDay(LocalDate.of(2022, 6, 29), true, "停电检修"));
    Matter after = Acting.as(actor("ducha"), () -> ledger.get(matter.id()));
    assertThat(after.plan().nodes().getLast().latestStart()).isBefore(last.latestStart());
    Acting.run(actor("admin"), () -> calendar.dropLocalDay(LocalDate.of(2022, 6, 29)));
    assertThat(Acting.as(actor("ducha"), () -> ledger.get(matter.id())).plan())
        .isEqualTo(matter.plan());
  }

  @Test
  void whoseHelpIsAskedSeesForWhatUntilTheNextReport() {
    Matter accepted = act(hands().dispatched(), "zhujian", new Act.Accept(null));
    var asked = new Act.Coordination(ZoneFilling.unitId("touzi"), "落实排水图测绘经费", null);
    Matter asking =
        act(
            accepted,
            "zhujian",
            new Act.Report(
                "已测12处", null, null, null, asked, null, List.of(), List.of(), List.of()));
    assertThat(waiting("touzi", asking)).containsExactly("落实排水图测绘经费");
    assertThat(waiting("jiaoyu", asking)).isEmpty();
    act(asking, "zhujian", report("经费已落实"));
    assertThat(waiting("touzi", asking)).isEmpty();
    assertThatThrownBy(() -> Acting.as(actor("touzi"), () -> ledger.get(asking.id())))
        .isInstanceOf(Refused.class);
  }

  private List<String> waiting(String login, Matter matter) {
    return Acting.as(
        actor(login),
        () ->
            boards.inbox().stream()
                .filter(each -> each.item().matter().equals(matter.id()))
                .map(each -> each.item().words())
                .toList());
  }

  @Test
  void aUnitThatMovesTakesItsMattersAlong() {
    Matter matter = hands().dispatched();
    Unit was = people.directory().unit(ZoneFilling.unitId("gouzhao"));
    assertThat(sees("kaifang", matter)).isFalse();
    Acting.run(actor("admin"), () -> people.changeUnit(under(was, "kaifangban")));
    assertThat(sees("kaifang", matter)).isTrue();
    Acting.run(actor("admin"), () -> people.changeUnit(was));
    assertThat(sees("kaifang", matter)).isFalse();
  }

  private static Unit under(Unit unit, String parent) {
    return new Unit(
        unit.id(),
        unit.code(),
        unit.name(),
        unit.kind(),
        ZoneFilling.unitId(parent),
        unit.from(),
        unit.to(),
        unit.officersSend(),
        unit.aliases());
  }

  private boolean sees(String login, Matter matter) {
    try {
      return Acting.as(actor(login), () -> ledger.get(matter.id())) != null;
    } catch (Refused e) {
      return false;
    }
  }

  @Test
  void aRefusedActLeavesTheJournalAsItWas() {
    Matter matter = act(hands().dispatched(), "zhujian", new Act.Accept(null));
    Map<String, List<String>> before = rows();
    long entries = entries();
    assertThatThrownBy(() -> act(matter, "ducha", new Act.Close(Outcome.DONE, "属实")))
        .hasMessageContaining("close-before-submit");
    assertThat(rows()).isEqualTo(before);
    assertThat(entries()).isEqualTo(entries);
  }

  private long entries() {
    return Acting.as(
        Actor.HOUSE,
        () ->
            transaction.execute(status ->
                db.sql("select count(*) from journal").query((row, n) -> row.getLong(1)).single()));
  }
}
