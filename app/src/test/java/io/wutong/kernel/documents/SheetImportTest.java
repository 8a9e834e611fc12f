package io.wutong.kernel.documents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.boards.Boards;
import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.documents.model.ColumnKind;
import io.wutong.kernel.documents.model.Headers;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.kernel.documents.model.SheetImport;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.Rebuilding;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Target;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ledger is taken in as it stood: its states, its dates, its words; and taken back. */
class SheetImportTest extends Desk {

  private static final String[] LEDGER = {
    "matter", "assignment", "matter_span", "matter_reader", "help_asked"
  };

  @Autowired private Boards boards;
  @Autowired private Rebuilding rebuilding;
  @Autowired private TakingIn takingIn;

  private Job stock() {
    String hash = uploaded("防汛台账.xlsx", Ledgers.hard(Ledgers.xlsx()).bytes());
    Job job = ran(guessed(hash, Settings.Mode.STOCK), true);
    isDone(job);
    return job;
  }

  private Matter matter(UUID id) {
    return Acting.as(actor("ducha3"), () -> ledger.get(id));
  }

  @Test
  void headersOfTwoRowsAreUnderstood() {
    String hash = uploaded("防汛台账.xls", Ledgers.hard(Ledgers.xls()).bytes());
    Headers headers = guess(hash).sheets().getFirst().headers();
    assertThat(headers.from()).isEqualTo(1);
    assertThat(headers.to()).isEqualTo(2);
    assertThat(headers.labels())
        .containsExactly(
            "序号",
            "工作任务",
            "具体措施",
            "责任单位/牵头单位",
            "责任单位/配合单位",
            "完成时限",
            "总投资（亿元）",
            "是否完成",
            "进展情况",
            "备注");
    assertThat(headers.columns().stream().map(Headers.Column::kind))
        .containsExactly(
            ColumnKind.ORDINAL,
            ColumnKind.TITLE,
            ColumnKind.CONTENT,
            ColumnKind.LEAD,
            ColumnKind.CO,
            ColumnKind.DUE,
            ColumnKind.TARGET,
            ColumnKind.STATE,
            ColumnKind.PROGRESS,
            ColumnKind.REMARK);
  }

  @Test
  void headersOfTwoRowsAreUnderstoodWhereNothingIsMerged() {
    Ledgers ledger = Ledgers.xlsx();
    ledger.sheet(
        "台账",
        new Object[] {"序号", "工作任务", "责任", null, "完成时限"},
        new Object[] {null, null, "牵头单位", "配合单位", null},
        new Object[] {1, "新建小学2所", "教育局", "沟赵办事处", "年底前"});
    Headers headers = guess(uploaded("台账.xlsx", ledger.bytes())).sheets().getFirst().headers();
    assertThat(headers.to()).isEqualTo(1);
    assertThat(headers.columns().stream().map(Headers.Column::kind))
        .containsExactly(
            ColumnKind.ORDINAL, ColumnKind.TITLE, ColumnKind.LEAD, ColumnKind.CO, ColumnKind.DUE);
  }

  @Test
  void rowsKeepTheirStateTheirDatesAndTheirWords() {
    List<UUID> ids = matters(stock());
    assertThat(ids).hasSize(4);
    Matter first = matter(ids.get(0));
    assertThat(first.content().title()).isEqualTo("须水河清淤：清淤12公里");
    assertThat(first.state()).isEqualTo(State.ACCEPTED);
    assertThat(first.dates().dueOn()).isEqualTo(LocalDate.of(2022, 5, 31));
    assertThat(first.content().target()).isEqualTo(new Target("总投资", "12000", "万元"));
    assertThat(first.leadUnit()).isEqualTo(unit("zhujianju"));
    assertThat(first.parts()).hasSize(3);
    assertThat(first.progress().words()).isEqualTo("已清淤3公里");
    Matter second = matter(ids.get(1));
    assertThat(second.content().title()).isEqualTo("须水河清淤：加固堤防");
    assertThat(second.leadUnit()).as("同上").isEqualTo(unit("zhujianju"));
    assertThat(second.dates().promisedOn()).isEqualTo(LocalDate.of(2022, 6, 30));
    assertThat(Objects.requireNonNull(second.content().target()).value()).isEqualTo("3000");
    Matter closed = matter(ids.get(2));
    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(Objects.requireNonNull(closed.closing()).outcome())
        .isEqualTo(Outcome.BEFORE_GO_LIVE);
    assertThat(closed.dates().dueOn()).isEqualTo(LocalDate.of(2022, 4, 10));
    assertThat(matter(ids.get(3)).dates().dueOn()).as("长期坚持").isNull();
  }

  @Test
  void whatIsTakenOverStartsNoClockAndWaitsInNoInbox() {
    long clocks = count("clock");
    long steps = count("clock_step");
    Map<String, Integer> before = waiting();
    Ledgers ledgers = Ledgers.xlsx();
    ledgers.sheet(
        "台账", Ledgers.row("工作任务", "牵头单位", "完成时限"), Ledgers.row("逾期的排水井盖更换", "住建局", "2022-04-01"));
    Job job = ran(guessed(uploaded("台账.xlsx", ledgers.bytes()), Settings.Mode.STOCK), true);
    isDone(job);
    assertThat(count("clock")).isEqualTo(clocks);
    assertThat(count("clock_step")).isEqualTo(steps);
    assertThat(waiting()).isEqualTo(before);
    // The first act on it wakes it.
    UUID first = matters(job).getFirst();
    report(first);
    assertThat(waiting()).isNotEqualTo(before);
  }

  private Map<String, Integer> waiting() {
    Map<String, Integer> waiting = new TreeMap<>();
    for (String login : List.of("zhujian", "zhujian2", "chengguan", "gouzhao", "ducha", "ducha2")) {
      waiting.put(login, Acting.as(actor(login), () -> boards.inbox().size()));
    }
    return waiting;
  }

  private void report(UUID id) {
    Actor head = actor("zhujian");
    Act report = new Act.Report("完成", 50, null, null, null, null, List.of(), List.of(), List.of());
    Acting.run(head, () -> ledger.act(id, matter(id).version(), new Order(report, null, null)));
    clock.stand(clock.offset().plus(Duration.ofSeconds(1)));
  }

  @Test
  void replayingTheJournalGivesTheSameRows() {
    Job kept = stock();
    Job undone = stock();
    assertThat(undone(undone.id(), "选错了文件").phase()).isEqualTo(Job.Phase.DONE);
    Map<String, List<String>> before = rows(LEDGER);
    Acting.run(Actor.HOUSE, rebuilding::rebuild);
    assertThat(rows(LEDGER)).isEqualTo(before);
    assertThat(Acting.as(Actor.HOUSE, takingIn::rebuild))
        .filteredOn(each -> List.of(kept.id(), undone.id()).contains(each.imported().id()))
        .allSatisfy(each -> assertThat(each.matters()).hasSize(4))
        .extracting(each -> each.imported().state())
        .containsExactlyInAnyOrder(SheetImport.State.DONE, SheetImport.State.UNDONE);
  }

  @Test
  void anImportIsTakenBackAsOneActUnlessSomebodyActed() {
    Job job = stock();
    List<UUID> ids = matters(job);
    Job back = undone(job.id(), "台账版本不对");
    assertThat(requireNonNull(back.imported()).state()).isEqualTo(SheetImport.State.UNDONE);
    assertThat(ids).allSatisfy(id -> assertThat(matter(id).state()).isEqualTo(State.WITHDRAWN));
    assertThatThrownBy(() -> Acting.run(actor("ducha3"), () -> sheets.undo(job.id(), "再次")))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.refusal().slug()).isEqualTo("import-undone"));

    Job moved = stock();
    UUID touched = matters(moved).getFirst();
    report(touched);
    Job refused = undone(moved.id(), "撤销");
    assertThat(refused.phase()).isEqualTo(Job.Phase.REFUSED);
    Refusal why = requireNonNull(refused.refusal());
    assertThat(why.slug()).isEqualTo("taken-over-acted-on");
    assertThat(why.values().get("numbers")).isEqualTo(List.of(matter(touched).origin().number()));
    assertThat(matter(matters(moved).get(1)).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aFinishedRowIsNoNewMatterAndNothingElseIsWritten() {
    String hash = uploaded("防汛台账.xlsx", Ledgers.hard(Ledgers.xlsx()).bytes());
    long before = count("matter");
    long acts = count("journal");
    Job job = ran(guessed(hash, Settings.Mode.NEW), true);
    assertThat(job.phase()).isEqualTo(Job.Phase.PROBLEMS);
    assertThat(problems(job)).containsExactly("防汛台账!H8 sheet-done-in-new 已完成");
    assertThat(count("matter")).isEqualTo(before);
    assertThat(count("journal")).isEqualTo(acts);
  }

  @Test
  void nobodyClosesAsBeforeGoLive() {
    UUID open = matters(stock()).getFirst();
    Act close = new Act.Close(Outcome.BEFORE_GO_LIVE, "上线前就办完了");
    assertThatThrownBy(() ->
            Acting.run(actor("ducha"), () -> ledger.act(open, 1, new Order(close, null, null))))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> assertThat(e.refusal().slug()).isEqualTo("close-as-before-go-live"));
  }

  @Test
  void onlyTheOfficeTakesOver() {
    byte[] content = Ledgers.hard(Ledgers.xlsx()).bytes();
    String hash = uploaded("防汛台账.xlsx", content);
    Settings settings = guessed(hash, Settings.Mode.STOCK);
    Acting.run(
        actor("zhujian2"), () -> evidence.store(new ByteArrayInputStream(content), "台账.xlsx", -1));
    Job job = ran(settings, true, "zhujian2");
    assertThat(job.phase()).isEqualTo(Job.Phase.REFUSED);
    assertThat(Objects.requireNonNull(job.refusal()).slug()).isEqualTo("takeover-not-yours");
  }

  @Test
  void whatWasTakenInIsFoundByItsWordsSoonAfter() {
    stock();
    long until = System.nanoTime() + 20_000_000_000L;
    while (Acting.as(actor("ducha"), boards::notIndexed) > 0 && System.nanoTime() < until) {
      pause();
    }
    assertThat(Acting.as(actor("ducha"), boards::notIndexed)).isZero();
    Filter filter =
        new Filter(
            null, null, null, null, null, null, null, null, null, "加固堤防", null, null, null, 50,
            null, null, null);
    assertThat(Acting.as(actor("ducha"), () -> boards.page(filter)).rows()).isNotEmpty();
  }

  @Test
  void aLayoutIsFoundAgainByTheHeaders() {
    String hash = uploaded("防汛台账.xlsx", Ledgers.hard(Ledgers.xlsx()).bytes());
    List<String> labels = guess(hash).sheets().getFirst().headers().labels();
    List<ColumnKind> kinds =
        guess(hash).sheets().getFirst().headers().columns().stream()
            .map(Headers.Column::kind)
            .toList();
    Acting.run(actor("ducha3"), () -> layouts.keep("防汛", labels, kinds, Map.of()));
    assertThat(Objects.requireNonNull(guess(hash).sheets().getFirst().layout()).name())
        .isEqualTo("防汛");
    assertThat(Acting.as(Actor.HOUSE, layouts::rebuild))
        .isEqualTo(Acting.as(Actor.HOUSE, () -> transaction.execute(s -> layoutRows())));
  }

  @Autowired private io.wutong.kernel.documents.store.LayoutRows layoutRows;

  private List<io.wutong.kernel.documents.model.Layout> layoutRows() {
    return layoutRows.all();
  }
}
