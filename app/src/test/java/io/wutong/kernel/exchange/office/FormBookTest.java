package io.wutong.kernel.exchange.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.documents.model.ColumnKind;
import io.wutong.kernel.exchange.model.Fact;
import io.wutong.kernel.exchange.model.Fed;
import io.wutong.shared.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form keeps its lists, and what cannot be filled says what is in the way. */
class FormBookTest {

  @TempDir private Path folder;

  /** Headings, two rows, a total; the second column is chosen from a list, the third from cells. */
  private static byte[] form(boolean xlsx, Consumer<Sheet> more) throws IOException {
    try (Workbook book = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("表");
      for (int row = 0; row < 3; row++) {
        sheet.createRow(row).createCell(0);
        sheet.getRow(row).createCell(1);
        sheet.getRow(row).createCell(2);
      }
      sheet.getRow(0).getCell(0).setCellValue("任务");
      sheet.createRow(3).createCell(0).setCellValue("合计");
      var helper = sheet.getDataValidationHelper();
      DataValidation list =
          helper.createValidation(
              helper.createExplicitListConstraint(new String[] {"是", "否"}),
              new CellRangeAddressList(1, 2, 1, 1));
      list.setShowErrorBox(true);
      sheet.addValidationData(list);
      more.accept(sheet);
      book.write(out);
      return out.toByteArray();
    }
  }

  private byte[] filled(byte[] form, List<List<Fed>> rows) throws IOException {
    Path file = Files.write(folder.resolve("form"), form);
    try (FormBook book = FormBook.open(file, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.fill(1, rows);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static List<List<Fed>> rows(String... chosen) {
    List<List<Fed>> rows = new ArrayList<>();
    for (String each : chosen) {
      rows.add(List.of(new Fed.Words("任务"), new Fed.Words(each)));
    }
    return rows;
  }

  private void refused(byte[] form, String slug) {
    assertThatThrownBy(() -> filled(form, rows("是", "否", "是", "否")))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal().slug()).isEqualTo(slug));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListHoldsForWhatIsFilledInAndGrowsWithTheRows(boolean xlsx) throws IOException {
    byte[] filled = filled(form(xlsx, sheet -> {}), rows("是", "办理中", "否", "是", "否"));
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(filled))) {
      Sheet sheet = book.getSheetAt(0);
      List<String> shown = new ArrayList<>();
      for (int row = 1; row <= 5; row++) {
        shown.add(new DataFormatter().formatCellValue(sheet.getRow(row).getCell(1)));
      }
      assertThat(shown).containsExactly("是", "待填", "否", "是", "否");
      for (int row = 1; row <= 5; row++) {
        int at = row;
        assertThat(sheet.getDataValidations())
            .as("row %d", row)
            .anyMatch(each ->
                List.of(each.getRegions().getCellRangeAddresses()).stream()
                    .anyMatch(area -> area.isInRange(at, 1)));
      }
      assertThat(new DataFormatter().formatCellValue(sheet.getRow(6).getCell(0))).isEqualTo("合计");
    }
  }

  /** The third column is chosen from what stands in these cells of another sheet. */
  private static byte[] chosenFrom(String area, List<String> words) throws IOException {
    return form(
        true,
        sheet -> {
          Sheet listed = sheet.getWorkbook().createSheet("选项");
          for (int at = 0; at < words.size(); at++) {
            listed.createRow(at * 2).createCell(3).setCellValue(words.get(at));
          }
          var helper = sheet.getDataValidationHelper();
          sheet.addValidationData(
              helper.createValidation(
                  helper.createFormulaListConstraint("选项!" + area),
                  new CellRangeAddressList(1, 2, 2, 2)));
        });
  }

  private String filledThird(byte[] form, String words) throws IOException {
    List<Fed> row = List.of(new Fed.Words("任务"), new Fed.Words("是"), new Fed.Words(words));
    byte[] filled = filled(form, List.of(row));
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(filled))) {
      return new DataFormatter().formatCellValue(book.getSheetAt(0).getRow(1).getCell(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"$A$1:$XFD$1048576", "$D$1:$D$3"})
  void aListIsReadWhereThereAreCellsHoweverMuchItNames(String area) throws IOException {
    byte[] form = chosenFrom(area, List.of("红", "绿"));
    assertThat(filledThird(form, "绿")).isEqualTo("绿");
    assertThat(filledThird(form, "蓝")).isEqualTo("待填");
  }

  @Test
  void aListThatIsTooLongToBeReadHoldsNothingBack() throws IOException {
    Random random = new Random(7);
    List<String> longOnes = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      StringBuilder words = new StringBuilder();
      random.ints(32_000, 'a', 'c').forEach(sign -> words.append((char) sign));
      longOnes.add(words.toString());
    }
    assertThat(filledThird(chosenFrom("$A$1:$XFD$1048576", longOnes), "蓝")).isEqualTo("蓝");
  }

  @Test
  void whetherItIsDoneIsYesOrNo() {
    assertThat(Fact.of("是否完成", ColumnKind.STATE)).isEqualTo(Fact.DONE);
    assertThat(Fact.of("完成情况", ColumnKind.STATE)).isEqualTo(Fact.STATE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMatrixFormulaBelowIsNamed(boolean xlsx) throws IOException {
    refused(
        form(xlsx, sheet -> sheet.setArrayFormula("A1:A2", CellRangeAddress.valueOf("B6:B7"))),
        "form-matrix-formula");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noRoomBelowIsSaid(boolean xlsx) throws IOException {
    refused(
        form(
            xlsx,
            sheet -> {
              int last = sheet.getWorkbook().getSpreadsheetVersion().getLastRowIndex();
              sheet.createRow(last).createCell(0).setCellValue("末行");
            }),
        "form-no-room");
  }

  @Test
  void strictOpenXmlIsSaid() throws IOException {
    refused(strict(form(true, sheet -> {})), "form-strict");
  }

  /** The relation of the main part is what tells. */
  private static byte[] strict(byte[] xlsx) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(entry.getName()));
        part =
            part.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument");
        zip.write(part.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
