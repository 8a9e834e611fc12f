package io.wutong.kernel.documents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.documents.model.Checked;
import io.wutong.kernel.documents.model.ColumnKind;
import io.wutong.kernel.documents.model.Headers;
import io.wutong.kernel.documents.model.Settings;
import io.wutong.kernel.ledger.model.State;
import io.wutong.shared.acting.Acting;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** A check says what would come of a file, and what stands in the way of it. */
class CheckedSheetsTest extends Desk {

  private static final Object[] HEAD = {"序号", "工作任务", "牵头单位", "完成时限", "状态", "完成率"};

  private Job checked(Ledgers ledgers, Settings.Mode mode) {
    return ran(guessed(uploaded("台账.xlsx", ledgers.bytes()), mode), false);
  }

  @Test
  void aCheckCountsByState() {
    Ledgers ledgers = Ledgers.xlsx();
    Sheet sheet = ledgers.sheet("台账", HEAD);
    String[] said = {"完成60%", "计划12月完成", "力争年底完成", "没有完成", "无法完成", "完成前期手续", "已完成", "待签收"};
    for (String words : said) {
      ledgers.add(sheet, 1, "任务" + words, "住建局", "年底前", words);
    }
    ledgers.add(sheet, null, "填表人：张三", null, "审核人：李四");
    Job job = checked(ledgers, Settings.Mode.STOCK);
    assertThat(job.phase()).as("%s", problems(job)).isEqualTo(Job.Phase.CHECKED);
    assertThat(job.checked().states())
        .isEqualTo(Map.of(State.DISPATCHED, 1, State.ACCEPTED, 6, State.CLOSED, 1));
    assertThat(job.asideCount()).isEqualTo(1);
    Job asNew = checked(ledgersOf(said), Settings.Mode.NEW);
    assertThat(problems(asNew)).containsExactly("台账!E8 sheet-done-in-new 已完成");
  }

  private static Ledgers ledgersOf(String... said) {
    Ledgers ledgers = Ledgers.xlsx();
    Sheet sheet = ledgers.sheet("台账", HEAD);
    for (String words : said) {
      ledgers.add(sheet, 1, "任务" + words, "住建局", "年底前", words);
    }
    return ledgers;
  }

  @Test
  void aFormulaWithAnEmptyResultIsNotEmpty() {
    Ledgers ledgers = Ledgers.xlsx();
    Sheet sheet =
        ledgers.sheet(
            "台账",
            Ledgers.row("序号", "工作任务", "牵头单位", "完成时限", "总投资（万元）", "备注"),
            Ledgers.row(1, "甲", "住建局", "2022-06-30", 1, "x"));
    sheet.getRow(1).getCell(3).setCellFormula("DATE(2022,6,30)");
    sheet.getRow(1).getCell(4).setCellFormula("1+1");
    sheet.getRow(1).getCell(5).setCellFormula("1/0");
    byte[] unsaved = Ledgers.withEmptyResults(ledgers.bytes());
    Job job = ran(guessed(uploaded("台账.xlsx", unsaved), Settings.Mode.STOCK), false);
    assertThat(problems(job))
        .containsExactly(
            "台账!D2 sheet-formula-not-computed",
            "台账!E2 sheet-formula-not-computed",
            "台账!F2 sheet-formula-not-computed");
  }

  @Test
  void aPlainOneIsReadAsItsColumnIs() {
    Ledgers whole = Ledgers.xlsx();
    Sheet sheet = whole.sheet("台账", HEAD);
    for (int percent : new int[] {5, 20, 1, 80, 100}) {
      whole.add(sheet, 1, "任务" + percent, "住建局", "年底前", "办理中", percent);
    }
    Settings settings = guessed(uploaded("台账.xlsx", whole.bytes()), Settings.Mode.STOCK);
    Job job = ran(settings, true);
    isDone(job);
    var third = Acting.as(actor("ducha3"), () -> ledger.get(requireNonNull(matters(job).get(2))));
    assertThat(third.progress().percent()).isEqualTo(1);
    Ledgers unsure = Ledgers.xlsx();
    unsure.sheet("台账", HEAD, Ledgers.row(1, "任务", "住建局", "年底前", "办理中", 1));
    assertThat(problems(checked(unsure, Settings.Mode.STOCK)))
        .containsExactly("台账!F2 sheet-percent-unsure 1");
  }

  @Test
  void sharesThatWereTypedAsWordsAreShares() {
    Ledgers ledgers = Ledgers.xlsx();
    Sheet sheet = ledgers.sheet("台账", HEAD);
    for (String share : new String[] {"0.35", "1"}) {
      ledgers.add(sheet, 1, "任务" + share, "住建局", "年底前", "办理中", share);
    }
    Job job = ran(guessed(uploaded("台账.xlsx", ledgers.bytes()), Settings.Mode.STOCK), true);
    isDone(job);
    assertThat(matters(job))
        .extracting(id -> Acting.as(actor("ducha3"), () -> ledger.get(id)).progress().percent())
        .containsExactly(35, 100);
  }

  @Test
  void nobodyTakesAFileInTwiceWithoutKnowing() {
    Ledgers ledgers = Ledgers.xlsx();
    ledgers.sheet("台账", HEAD, Ledgers.row(1, "只导一次的任务", "住建局", "年底前", "办理中"));
    String hash = uploaded("台账.xlsx", ledgers.bytes());
    Settings settings = guessed(hash, Settings.Mode.STOCK);
    Job first = ran(settings, true);
    isDone(first);
    Job check = ran(settings, false);
    assertThat(check.phase()).isEqualTo(Job.Phase.CHECKED);
    assertThat(check.checked().before()).hasSize(1);
    assertThat(check.checked().alikeCount()).isEqualTo(1);
    assertThat(check.checked().alike())
        .extracting(Checked.Alike::place, Checked.Alike::title)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("台账!2", "只导一次的任务"));
    Job twice = ran(settings, true, "ducha3", false);
    assertThat(requireNonNull(twice.refusal()).slug()).isEqualTo("import-taken-before");
    isDone(ran(settings, true, "ducha3", true));
    undone(first.id(), "导重了");
    assertThat(ran(settings, false).checked().before()).hasSize(1);
  }

  @Test
  void responsibleBesideLeadIsACoUnit() {
    Ledgers ledgers = Ledgers.xlsx();
    ledgers.sheet(
        "台账",
        Ledgers.row("序号", "工作任务", "责任单位", "牵头单位", "配合单位", "完成时限", "计量单位"),
        Ledgers.row(1, "甲", "城管局", "住建局", "沟赵办事处", "年底前", "万元"));
    String hash = uploaded("台账.xlsx", ledgers.bytes());
    assertThat(guess(hash).sheets().getFirst().headers().columns())
        .extracting(Headers.Column::kind)
        .containsExactly(
            ColumnKind.ORDINAL,
            ColumnKind.TITLE,
            ColumnKind.CO,
            ColumnKind.LEAD,
            ColumnKind.CO,
            ColumnKind.DUE,
            ColumnKind.REMARK);
    Job job = ran(guessed(hash, Settings.Mode.STOCK), true);
    isDone(job);
    var matter = Acting.as(actor("ducha3"), () -> ledger.get(matters(job).getFirst()));
    assertThat(matter.leadUnit()).isEqualTo(unit("zhujianju"));
    assertThat(matter.parts()).hasSize(3);
  }
}
