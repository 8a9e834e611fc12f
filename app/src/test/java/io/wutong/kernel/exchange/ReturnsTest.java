package io.wutong.kernel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.exchange.model.Comparing.Held;
import io.wutong.kernel.exchange.model.LedgerReturn.Outcome;
import io.wutong.kernel.exchange.model.LedgerReturn.RowDone;
import io.wutong.kernel.exchange.store.ReturnRows;
import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.State;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ledger goes out, is edited elsewhere and comes back: only what was edited is reported. */
class ReturnsTest extends Counter {

  @Autowired private Reporting reporting;
  @Autowired private ReturnRows rows;

  @Test
  void aLedgerGoesOutInTheUsualLayout() {
    Matter matter = working("=cmd|' /C calc'!A0");
    edited(
        exported("zhujian"),
        sheet -> {
          assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
          assertThat(sheet.isColumnHidden(place(sheet, Column.MARK))).isTrue();
          assertThat(shown(sheet.getRow(0).getCell(3))).isEqualTo("任务标题");
          Cell words = cell(sheet, matter, Column.PROGRESS);
          assertThat(words.getCellType()).isEqualTo(CellType.STRING);
          assertThat(words.getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
          assertThat(((XSSFCellStyle) words.getCellStyle()).getQuotePrefixed()).isTrue();
          Cell due = cell(sheet, matter, Column.DUE);
          assertThat(DateUtil.isCellDateFormatted(due)).isTrue();
          assertThat(due.getLocalDateTimeCellValue().toLocalDate())
              .isEqualTo(LocalDate.of(2022, 6, 30));
          assertThat(shown(cell(sheet, matter, Column.PERCENT))).isEqualTo("20%");
          assertThat(shown(cell(sheet, matter, Column.STATE))).isEqualTo("办理中");
          assertThat(shown(cell(sheet, matter, Column.CO))).isEqualTo("沟赵办事处");
          for (Row row : sheet) {
            for (Cell cell : row) {
              assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
          }
        });
  }

  @Test
  void whatNobodyEditedChangesNothing() {
    working("+ 已完成勘测");
    long before = entries();
    Look look = look("zhujian", exported("zhujian"));
    assertThat(look.rows()).isPositive();
    assertThat(look.edits()).isEmpty();
    assertThat(look.held()).isEmpty();
    assertThat(look.problems()).isEmpty();
    assertThat(look.added()).isEmpty();
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void onlyTheEditedCellsAreReportedHoweverTheSheetWasTurned() {
    Matter edited = working("完成勘测");
    Matter deleted = working("完成招标");
    byte[] file =
        edited(
            exported("zhujian"),
            sheet -> {
              type(cell(sheet, edited, Column.PROGRESS), "完成设计");
              cell(sheet, edited, Column.PERCENT).setCellValue(0.4);
              Row gone = row(sheet, deleted);
              sheet.removeRow(gone);
              sheet.shiftColumns(4, Column.CLOSED.ordinal(), 1);
              sheet.getRow(0).createCell(4).setCellValue("科室自用");
              sheet.shiftRows(0, sheet.getLastRowNum(), 2);
            });
    // The heading stands in the third row now; tests look for it in the first that is there.
    Look look = look("zhujian", file);
    assertThat(look.edits()).hasSize(1);
    assertThat(look.held()).isEmpty();
    assertThat(look.problems()).isEmpty();
    assertThat(look.edits().getFirst().cells())
        .extracting(each -> each.column() + " " + each.base() + " → " + each.mine())
        .containsExactly("PROGRESS 完成勘测 → 完成设计", "PERCENT 20 → 40");

    Approval approval = approval(uploaded("zhujian", file));
    Returns.Done done = apply("zhujian", approval);
    assertThat(done.rows()).extracting(RowDone::outcome).containsExactly(Outcome.DONE);
    Matter after = now(edited);
    assertThat(after.progress().words()).isEqualTo("完成设计");
    assertThat(after.progress().percent()).isEqualTo(40);
    assertThat(after.version()).isEqualTo(edited.version() + 1);
    assertThat(now(deleted)).isEqualTo(deleted);

    long entries = entries();
    assertThat(apply("zhujian", approval).rows()).isEqualTo(done.rows());
    assertThat(entries()).as("sent again, done once").isEqualTo(entries);
    assertThat(look("zhujian", file).edits()).as("brought back again").isEmpty();
  }

  @Test
  void noDoorForClosingAndNoneForWhatNeedsApproval() {
    Matter matter = working("完成勘测");
    Look look =
        look(
            "zhujian",
            edited(
                exported("zhujian"),
                sheet -> {
                  type(cell(sheet, matter, Column.STATE), "已办结");
                  type(cell(sheet, matter, Column.TITLE), "编制排水图");
                  type(cell(sheet, matter, Column.LEAD), "城管局");
                  cell(sheet, matter, Column.DUE).setCellValue(LocalDate.of(2022, 12, 31));
                  cell(sheet, matter, Column.PROMISED).setCellValue(LocalDate.of(2022, 12, 31));
                  type(cell(sheet, matter, Column.PROGRESS), "");
                }));
    assertThat(look.edits()).isEmpty();
    assertThat(look.held().stream().map(Held::why).map(why -> why.slug()))
        .containsExactly(
            "return-needs-change",
            "return-needs-change",
            "return-promise",
            "return-needs-extension",
            "return-state",
            "return-emptied");
    assertThat(now(matter).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void twoCopiesAreMergedCellByCellAndConflictsAreChosen() {
    Matter matter = working("完成勘测");
    byte[] base = exported("zhujian");
    report(matter, "zhujian", "完成勘测", 20, "资金未到位");
    // Somebody else wrote the problems; these edit the progress: both stand.
    byte[] progress = edited(base, sheet -> type(cell(sheet, matter, Column.PROGRESS), "完成设计"));
    apply("zhujian", approval(uploaded("zhujian", progress)));
    assertThat(now(matter).progress().words()).isEqualTo("完成设计");
    byte[] current = exported("zhujian");
    edited(
        current,
        sheet -> assertThat(shown(cell(sheet, matter, Column.PROBLEMS))).isEqualTo("资金未到位"));

    byte[] other =
        edited(
            base,
            sheet -> {
              type(cell(sheet, matter, Column.PROGRESS), "完成施工图");
              type(cell(sheet, matter, Column.NEXT_STEPS), "报审");
            });
    Look look = look("zhujian", other);
    Look.Edited row = look.edits().getFirst();
    assertThat(row.cells()).extracting(each -> each.isConflict()).containsExactly(true, false);
    assertThat(row.cells().getFirst().theirs()).isEqualTo("完成设计");
    assertThat(Objects.requireNonNull(row.since()).by().person())
        .isEqualTo(actor("zhujian").person());

    String hash = uploaded("zhujian", other);
    refusedAsOpen(approval(hash));
    int version = now(matter).version();
    var theirs = new Approval.Choice(matter.id(), Column.PROGRESS, "完成设计", false);
    apply("zhujian", approval(hash, theirs));
    Matter after = now(matter);
    assertThat(after.version()).isEqualTo(version + 1);
    assertThat(after.progress().words()).isEqualTo("完成设计");
    edited(
        exported("zhujian"),
        sheet -> assertThat(shown(cell(sheet, matter, Column.NEXT_STEPS))).isEqualTo("报审"));
  }

  @Test
  void aChoiceIsBetweenTheWordsThatWereSeen() {
    Matter matter = working("X");
    byte[] file =
        edited(exported("zhujian"), sheet -> type(cell(sheet, matter, Column.PROGRESS), "Z"));
    Matter theirs = report(matter, "zhujian", "Y", 20, "管线未移交");
    String hash = uploaded("zhujian", file);
    Approval chosen = chosen(hash, matter, look("zhujian", file));
    // Before it is sent somebody reports something else, and then what stood there first.
    Matter unseen = report(theirs, "zhujian", "W", 20, "管线未移交");
    refusedAsOpen(chosen);
    assertThat(now(matter).progress().words()).isEqualTo("W");
    report(unseen, "zhujian", "X", 20, "管线未移交");
    refusedAsOpen(chosen);
    assertThat(look("zhujian", file).edits().getFirst().cells().getFirst().isConflict()).isFalse();
    apply("zhujian", approval(hash));
    assertThat(now(matter).progress().words()).isEqualTo("Z");
  }

  private static Approval chosen(String hash, Matter matter, Look seen) {
    String theirs = seen.edits().getFirst().cells().getFirst().theirs();
    return approval(hash, new Approval.Choice(matter.id(), Column.PROGRESS, theirs, true));
  }

  private void refusedAsOpen(Approval approval) {
    assertThatThrownBy(() -> apply("zhujian", approval))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal().slug()).isEqualTo("return-conflict-open"));
  }

  @Test
  void whyThereWasNothingNewDoesNotBecomeProgress() {
    Matter matter = working("完成勘测");
    clock.stand(clock.offset().plus(Duration.ofSeconds(1)));
    hands.act(
        now(matter),
        "zhujian",
        new Act.Report(null, null, null, null, null, "等待省厅批复", List.of(), List.of(), List.of()));
    byte[] file =
        edited(exported("zhujian"), sheet -> cell(sheet, matter, Column.PERCENT).setCellValue(0.4));
    var done = apply("zhujian", approval(uploaded("zhujian", file)));
    assertThat(done.returned().rows().getFirst().act())
        .isInstanceOfSatisfying(
            Act.Report.class,
            report -> {
              assertThat(report.progress()).isNull();
              assertThat(report.nothingNewBecause()).isEqualTo("等待省厅批复");
              assertThat(report.percent()).isEqualTo(40);
            });
    assertThat(done.rows()).extracting(RowDone::outcome).containsExactly(Outcome.DONE);
  }

  @Test
  void whatASignerMustSignIsPreparedOnce() {
    Matter matter = working("完成勘测");
    byte[] file =
        edited(exported("zhujian2"), sheet -> type(cell(sheet, matter, Column.PROGRESS), "完成设计"));
    Returns.Done done = apply("zhujian2", approval(uploaded("zhujian2", file)));
    assertThat(done.rows()).extracting(RowDone::outcome).containsExactly(Outcome.PREPARED);
    assertThat(now(matter)).isEqualTo(matter);
    Look again = look("zhujian2", file);
    assertThat(again.edits().getFirst().waiting()).isTrue();
    assertThat(apply("zhujian2", approval(uploaded("zhujian2", file))).rows()).isEmpty();
  }

  @Test
  void replayingTheJournalGivesTheSameReturns() {
    Matter matter = working("完成勘测");
    byte[] file =
        edited(exported("zhujian"), sheet -> type(cell(sheet, matter, Column.PROGRESS), "完成设计"));
    apply("zhujian", approval(uploaded("zhujian", file)));
    Acting.run(
        Actor.HOUSE,
        () ->
            transaction.executeWithoutResult(status ->
                assertThat(reporting.rebuild())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(rows.all())));
  }
}
