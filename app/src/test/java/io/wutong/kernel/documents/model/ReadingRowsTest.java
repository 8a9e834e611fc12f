package io.wutong.kernel.documents.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.Takeover;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Unit;
import io.wutong.kernel.people.UnitKind;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a row comes to: whose it is, by when, what of it is kept. */
class ReadingRowsTest {

  private static final LocalDate LEDGERS_DAY = LocalDate.of(2022, 7, 18);
  private static final Unit HOUSING = unit("zhujianju", "住建局");
  private static final Unit CITY = unit("chengguanju", "城管局");
  private static final Unit GOUZHAO = unit("gouzhao", "沟赵办事处");

  private final Problems problems = new Problems();
  private Settings.Mode mode = Settings.Mode.STOCK;

  private static Unit unit(String code, String name) {
    LocalDate from = LocalDate.of(2020, 1, 1);
    return new Unit(
        UUID.randomUUID(), code, name, UnitKind.values()[0], null, from, null, false, List.of());
  }

  @BeforeEach
  void stock() {
    mode = Settings.Mode.STOCK;
  }

  /** The matter in the row under these headings; {@code null} leaves a cell empty. */
  private @Nullable Takeover row(List<String> headings, @Nullable Object... said)
      throws IOException {
    List<Cell> head = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      head.add(Cell.text(0, i, headings.get(i)));
      switch (said[i]) {
        case null -> {}
        case Double serial -> cells.add(Cell.day(1, i, serial, false));
        default -> cells.add(Cell.text(1, i, said[i].toString()));
      }
    }
    SheetShape shape =
        new SheetShape(
            0,
            "台账",
            false,
            false,
            2,
            1,
            headings.size(),
            List.of(),
            List.of(),
            0,
            List.of(head),
            Map.of());
    List<ColumnKind> kinds =
        Headers.at(shape, 0, 0).columns().stream().map(Headers.Column::kind).toList();
    Settings.Sheet sheet = new Settings.Sheet("台账", 0, 0, kinds);
    Settings settings =
        new Settings(
            "hash",
            mode,
            "supervision/annual-task",
            GOUZHAO.id(),
            null,
            LEDGERS_DAY,
            Settings.Hidden.ASK,
            List.of(sheet),
            Map.of());
    Directory directory = new Directory(List.of(HOUSING, CITY, GOUZHAO), List.of(), List.of());
    UnitWords units = new UnitWords(directory, LEDGERS_DAY, LEDGERS_DAY, Map.of());
    Days days = ReadingCellsTest.days(LEDGERS_DAY);
    return new SheetReader(shape, settings, sheet, units, days, problems).read(1, false, cells);
  }

  private List<String> said() {
    return problems.first().stream()
        .map(each -> each.address() + " " + each.refusal().slug() + " " + each.value())
        .toList();
  }

  @Test
  void wordsUnderTheDayOfClosingCloseNothing() throws IOException {
    List<String> head = List.of("工作任务", "牵头单位", "完成时限", "办结时间", "状态");
    for (String words : List.of("持续推进", "长期坚持", "每月推进", "预计6月底完成")) {
      assertThat(row(head, "甲", "住建局", null, words, null)).as(words).isNull();
    }
    assertThat(said())
        .containsExactly(
            "D2 sheet-day-unread 持续推进",
            "D2 sheet-day-unread 长期坚持",
            "D2 sheet-day-unread 每月推进",
            "D2 sheet-day-unread 预计6月底完成");
    Takeover closed = Objects.requireNonNull(row(head, "甲", "住建局", null, "6月30日", null));
    assertThat(closed.standing()).isEqualTo(State.CLOSED);
    assertThat(closed.closedOn()).isEqualTo(LocalDate.of(2022, 6, 30));
    Takeover open = Objects.requireNonNull(row(head, "甲", "住建局", "年底前", "持续推进", "办理中"));
    assertThat(open.standing()).isEqualTo(State.ACCEPTED);
    assertThat(open.remarks()).contains(new Takeover.Remark("办结时间", "持续推进"));
  }

  private Takeover by(String lead, @Nullable String co) throws IOException {
    List<String> head = List.of("工作任务", "牵头单位", "配合单位", "完成时限");
    return Objects.requireNonNull(row(head, "甲", lead, co, "年底前"));
  }

  @Test
  void whoIsSaidToLeadLeads() throws IOException {
    for (String words :
        List.of(
            "城管局（配合）、住建局（牵头）",
            "配合单位：城管局；牵头单位：住建局",
            "城管局 （配合）\n住建局（主责单位）",
            "协办：城管局 主办：住建局",
            "配合单位: 城管局\n牵头单位:\n住建局",
            "住建局、城管局")) {
      Takeover row = by(words, null);
      assertThat(row.proposal().lead()).as(words).isEqualTo(HOUSING.id());
      assertThat(row.proposal().co()).as(words).containsExactly(CITY.id());
    }
    Takeover many = by("配合单位：城管局、沟赵办事处；牵头单位：住建局", null);
    assertThat(many.proposal().lead()).isEqualTo(HOUSING.id());
    assertThat(many.proposal().co()).containsExactlyInAnyOrder(CITY.id(), GOUZHAO.id());
    Takeover apart = by("城管局（配合）", "住建局（牵头）、沟赵办事处");
    assertThat(apart.proposal().lead()).isEqualTo(HOUSING.id());
    assertThat(by("配合单位:\n城管局", null).proposal().lead()).as("nobody").isNull();
    assertThat(by("城管局（配合）", "沟赵办事处").proposal().lead()).as("nobody").isNull();
    assertThat(by("城管局", "住建局（牵头）").proposal().lead()).isEqualTo(CITY.id());
  }

  @Test
  void daysAreKeptAsDays() throws IOException {
    Takeover row =
        Objects.requireNonNull(
            row(
                List.of("工作任务", "牵头单位", "完成时限", "发现时间", "进展情况", "具体内容"),
                "甲",
                "住建局",
                "年底前",
                45_444.0,
                45_356.604,
                45_444.0));
    assertThat(row.remarks())
        .contains(
            new Takeover.Remark("发现时间", "2024-06-01"),
            new Takeover.Remark("进展情况", "2024-03-05 14:30"));
    assertThat(row.progress()).isEqualTo("2024-03-05 14:30");
    assertThat(row.proposal().content()).isEqualTo("甲\n2024-06-01");
  }

  @Test
  void aNewMatterHasTheDateInForceAndRemembersTheFirst() throws IOException {
    List<String> head = List.of("工作任务", "牵头单位", "原定时限", "完成时限");
    Object[] said = {"甲", "住建局", 45_473.0, 45_838.0};
    Takeover stock = Objects.requireNonNull(row(head, said));
    assertThat(stock.proposal().promisedOn()).isEqualTo(LocalDate.of(2024, 6, 30));
    assertThat(stock.dueOn()).isEqualTo(LocalDate.of(2025, 6, 30));
    mode = Settings.Mode.NEW;
    Takeover fresh = Objects.requireNonNull(row(head, said));
    assertThat(fresh.proposal().promisedOn()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(fresh.remarks()).containsExactly(new Takeover.Remark("原定时限", "2024-06-30"));
  }

  @Test
  void aProblemKeepsTheBeginningOfACell() {
    String large = "一".repeat(199) + "\ud842\udfb7".repeat(16_000);
    Cell cell = Cell.text(1, 0, large);
    problems.add("台账", cell, "完成时限", Refusal.of("sheet-day-unread").with("value", large));
    Problem kept = problems.first().getFirst();
    assertThat(kept.value()).isEqualTo("一".repeat(199) + "…");
    assertThat(kept.refusal().values()).isEqualTo(Map.of("value", "一".repeat(199) + "…"));
  }
}
