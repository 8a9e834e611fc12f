package io.wutong.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.documents.model.Settings;
import io.wutong.shared.acting.Acting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Ledgers of many rows are taken in whole or not at all. {@code -Dwutong.import.rows=100000} makes
 * the first a large one and prints how long its passes took.
 */
class ManyRowsTest extends Desk {

  private static final String WITHDRAWN = "matter where state = 'WITHDRAWN'";
  private static final int ROWS = Integer.getInteger("wutong.import.rows", 3_000);

  static byte[] ledger(int rows) {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("台账");
      fill(sheet.createRow(0), "序号", "工作任务", "具体措施", "牵头单位", "配合单位", "完成时限", "是否完成", "进展情况", "备注");
      for (int i = 1; i <= rows; i++) {
        fill(
            sheet.createRow(i),
            String.valueOf(i),
            "第" + i * 7919L % 1_000_003 + "处积水点整治",
            "清淤" + i % 97 + "公里，更换井盖" + i % 13 + "个，建立长效管护机制",
            i % 3 == 0 ? "住建局" : "城管局",
            i % 2 == 0 ? "沟赵办事处" : "",
            "2022年" + (5 + i % 7) + "月底前",
            i % 4 == 0 ? "已完成" : "正在推进",
            "已完成" + i % 100 + "%，正在验收第" + i + "段",
            i % 5 == 0 ? "联系人：王工" : "");
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  @Test
  void allRowsComeInTogetherAndGoTogether() {
    String hash = uploaded("台账.xlsx", ledger(ROWS));
    Settings settings = guessed(hash, Settings.Mode.STOCK);
    long before = count("matter");
    long start = System.nanoTime();
    Job checked = ran(settings, false);
    long check = System.nanoTime() - start;
    assertThat(checked.phase()).as("%s", problems(checked)).isEqualTo(Job.Phase.CHECKED);
    start = System.nanoTime();
    Job job = ran(settings, true);
    long all = System.nanoTime() - start;
    isDone(job);
    assertThat(matters(job)).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(count("matter")).isEqualTo(before + ROWS);
    assertThat(count("sheet_import")).isGreaterThanOrEqualTo(1);
    start = System.nanoTime();
    Job back = undone(job.id(), "重来");
    assertThat(back.phase()).isEqualTo(Job.Phase.DONE);
    assertThat(back.rows()).isEqualTo(ROWS);
    assertThat(back.written()).isEqualTo(ROWS);
    System.out.printf(
        "%d rows: read and checked %d ms, written %d ms, taken back %d ms%n",
        ROWS,
        check / 1_000_000,
        (all - check) / 1_000_000,
        (System.nanoTime() - start) / 1_000_000);
  }

  @Test
  void whatIsCancelledWasNeverThere() {
    String hash = uploaded("台账.xlsx", ledger(20_000));
    long before = count("matter");
    long acts = count("journal");
    Settings settings = guessed(hash, Settings.Mode.STOCK);
    Job job = Acting.as(actor("ducha3"), () -> sheets.start(settings, true, true));
    while (job.written() == 0 && !job.phase().isOver()) {
      Thread.onSpinWait();
    }
    Acting.run(actor("ducha3"), () -> sheets.cancel(job.id()));
    while (!job.phase().isOver()) {
      pause();
    }
    assertThat(job.phase()).isEqualTo(Job.Phase.CANCELLED);
    assertThat(count("matter")).isEqualTo(before);
    assertThat(count("journal")).isEqualTo(acts);
  }

  @Test
  void takingBackCanBeStoppedAndThenNothingWasTakenBack() {
    String hash = uploaded("台账.xlsx", ledger(5_000));
    Job taken = ran(guessed(hash, Settings.Mode.STOCK), true);
    long withdrawn = count(WITHDRAWN);
    long acts = count("journal");
    Job back = Acting.as(actor("ducha3"), () -> sheets.undo(taken.id(), "选错了文件"));
    while (back.written() == 0 && !back.phase().isOver()) {
      Thread.onSpinWait();
    }
    assertThat(back.phase()).isEqualTo(Job.Phase.TAKING_BACK);
    Acting.run(actor("ducha3"), () -> sheets.cancel(back.id()));
    while (!back.phase().isOver()) {
      pause();
    }
    assertThat(back.phase()).isEqualTo(Job.Phase.CANCELLED);
    assertThat(count(WITHDRAWN)).isEqualTo(withdrawn);
    assertThat(count("journal")).isEqualTo(acts);
    assertThat(undone(taken.id(), "选错了文件").phase()).isEqualTo(Job.Phase.DONE);
    assertThat(count(WITHDRAWN)).isEqualTo(withdrawn + 5_000);
  }
}
