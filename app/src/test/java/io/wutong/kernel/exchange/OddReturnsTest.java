package io.wutong.kernel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.exchange.model.Comparing;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.shared.refusal.Refused;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;

/** What comes back wrong is named by its cell or row, and nothing of it is reported. */
class OddReturnsTest extends Counter {

  @Test
  void rowsThatAreNotKnownOrTornAreNamed() {
    Matter one = working("完成勘测");
    Matter two = working("完成招标");
    byte[] file =
        edited(
            exported("zhujian"),
            sheet -> {
              int mark = place(sheet, Column.MARK);
              Cell first = row(sheet, one).getCell(mark);
              Cell second = row(sheet, two).getCell(mark);
              String kept = first.getStringCellValue();
              type(first, second.getStringCellValue());
              type(second, kept);
              type(cell(sheet, one, Column.PROGRESS), "写错了行");
              Row added = sheet.createRow(sheet.getLastRowNum() + 1);
              added.createCell(place(sheet, Column.TITLE)).setCellValue("新增的任务");
            });
    Look look = look("zhujian", file);
    assertThat(look.edits()).isEmpty();
    assertThat(look.problems())
        .extracting(each -> each.refusal().slug())
        .containsExactly("return-mark-moved", "return-mark-moved");
    assertThat(look.added()).extracting(Look.Added::words).containsExactly("新增的任务");
    // What is not theirs looks as if it were not there.
    Look foreign = look("touzi", file);
    assertThat(foreign.edits()).isEmpty();
    assertThat(foreign.added()).extracting(Look.Added::words).containsExactly("新增的任务");
    assertThat(foreign.foreign()).isNotEmpty();
  }

  @Test
  void rowsThatWereDeletedAreCountedAndNothingHappensToThem() {
    Matter kept = working("完成勘测");
    Matter deleted = working("完成招标");
    byte[] whole = exported("zhujian");
    assertThat(look("zhujian", whole).gone().count()).isZero();
    byte[] file = edited(whole, sheet -> sheet.removeRow(row(sheet, deleted)));
    Look look = look("zhujian", file);
    assertThat(look.gone().count()).isEqualTo(1);
    assertThat(look.gone().titles()).containsExactly(deleted.content().title());
    assertThat(look.edits()).isEmpty();
    assertThat(now(kept)).isEqualTo(kept);
    // Its title is not in the file any more, and not theirs to read.
    Look foreign = look("touzi", file);
    assertThat(foreign.gone().count()).isEqualTo(1);
    assertThat(foreign.gone().titles()).isEmpty();
  }

  @Test
  void aFormulaThatWasNeverComputedIsNotEmpty() {
    Matter matter = hands.act(hands.dispatched(), "zhujian", new Act.Accept(null));
    byte[] file =
        edited(
            exported("zhujian"),
            sheet -> {
              blank(cell(sheet, matter, Column.PROBLEMS)).setCellFormula("A1&A2");
              blank(cell(sheet, matter, Column.PERCENT)).setCellFormula("1/0");
            });
    assertThat(look("zhujian", file).problems())
        .extracting(each -> each.refusal().slug())
        .containsExactly("sheet-formula-not-computed", "sheet-formula-not-computed");
  }

  @Test
  void aPlainOneIsNotGuessed() {
    Matter matter = working("完成勘测");
    byte[] file =
        edited(
            exported("zhujian"),
            sheet -> {
              Cell percent = blank(cell(sheet, matter, Column.PERCENT));
              percent.setCellStyle(sheet.getWorkbook().createCellStyle());
              percent.setCellValue(1);
            });
    Look look = look("zhujian", file);
    assertThat(look.edits()).isEmpty();
    assertThat(look.problems())
        .extracting(each -> each.refusal().slug())
        .containsExactly("sheet-percent-unsure");
  }

  @Test
  void aDayThatWasTypedIsReportedAsADay() {
    Matter matter = working("完成勘测");
    byte[] file =
        edited(
            exported("zhujian"),
            sheet -> {
              Cell progress = blank(cell(sheet, matter, Column.PROGRESS));
              CellStyle day = sheet.getWorkbook().createCellStyle();
              day.setDataFormat((short) 14);
              progress.setCellStyle(day);
              progress.setCellValue(45_838);
            });
    assertThat(look("zhujian", file).edits().getFirst().cells())
        .extracting(Comparing.Edit::mine)
        .containsExactly("2025-06-30");
  }

  @Test
  void whatCannotBeReadIsNamedByItsCell() {
    Matter matter = working("完成勘测");
    byte[] file =
        edited(
            exported("zhujian"),
            sheet -> {
              type(cell(sheet, matter, Column.PERCENT), "过半");
              blank(cell(sheet, matter, Column.PROGRESS))
                  .setCellErrorValue(FormulaError.REF.getCode());
              blank(cell(sheet, matter, Column.NEXT_STEPS)).setCellFormula("A1");
            });
    Look look = look("zhujian", file);
    String row = "" + (rowOf(file, matter) + 1);
    assertThat(look.edits()).isEmpty();
    assertThat(look.problems())
        .extracting(each -> each.address() + " " + each.refusal().slug())
        .containsExactly(
            "N" + row + " sheet-formula-error",
            "P" + row + " sheet-formula-not-computed",
            "Q" + row + " sheet-percent-unread");
  }

  private static int rowOf(byte[] file, Matter matter) {
    int[] at = {0};
    edited(file, sheet -> at[0] = row(sheet, matter).getRowNum());
    return at[0];
  }

  @Test
  void oneMatterInTwoRowsIsNamedAndAHeadingThatStandsTwiceRefused() {
    Matter matter = working("完成勘测");
    byte[] twice =
        edited(
            exported("zhujian"),
            sheet -> {
              Row from = row(sheet, matter);
              Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
              for (Column column : new Column[] {Column.MARK, Column.NUMBER}) {
                int at = place(sheet, column);
                copy.createCell(at).setCellValue(from.getCell(at).getStringCellValue());
              }
              copy.createCell(place(sheet, Column.PROGRESS)).setCellValue("另一种说法");
            });
    Look look = look("zhujian", twice);
    assertThat(look.edits()).isEmpty();
    assertThat(look.problems())
        .extracting(each -> each.refusal().slug())
        .containsExactly("return-row-twice");
    byte[] heading =
        edited(
            exported("zhujian"),
            sheet -> sheet.getRow(0).createCell(25).setCellValue(Column.PROGRESS.heading()));
    assertThatThrownBy(() -> look("zhujian", heading))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal().slug()).isEqualTo("return-header-twice"));
  }

  @Test
  void aLedgerWithoutMarksIsRefused() {
    working("完成勘测");
    byte[] file =
        edited(
            exported("zhujian"),
            sheet -> type(sheet.getRow(0).getCell(Column.MARK.ordinal()), "标识"));
    assertThatThrownBy(() -> look("zhujian", file))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal().slug()).isEqualTo("return-no-marks"));
  }

  private static Cell blank(Cell cell) {
    cell.setBlank();
    return cell;
  }
}
