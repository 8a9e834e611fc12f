package io.wutong.kernel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.exchange.model.Fact;
import io.wutong.kernel.exchange.model.FormColumn;
import io.wutong.kernel.exchange.model.FormLayout;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A form of another office is filled in their layout, and nothing else of it changes. */
class FormsTest extends Counter {

  private static final String[] HEADINGS = {
    "序号", "任务标题", "牵头单位", "完成时限", "最新进展", "字数", "完成比例", "分管领导"
  };

  @Autowired private Forms forms;
  @Autowired private FormLayouts layouts;

  /** As a city's office sends them: a title, headings, some empty rows, a total and a note. */
  private static byte[] form(boolean xlsx, int slots) {
    try (Workbook book = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("附件1");
      sheet.createRow(0).createCell(0).setCellValue("市重点工作台账（2022年第二季度）");
      sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
      Row header = sheet.createRow(1);
      for (int i = 0; i < HEADINGS.length; i++) {
        header.createCell(i).setCellValue(HEADINGS[i]);
      }
      CellStyle framed = book.createCellStyle();
      framed.setBorderBottom(BorderStyle.DOUBLE);
      for (int at = 2; at < 2 + slots; at++) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(33);
        for (int i = 0; i < HEADINGS.length; i++) {
          row.createCell(i).setCellStyle(framed);
        }
        row.getCell(5).setCellFormula("LEN(E" + (at + 1) + ")");
      }
      Row total = sheet.createRow(2 + slots);
      total.createCell(0).setCellValue("合计");
      total.createCell(5).setCellFormula("SUM(F3:F" + (2 + slots) + ")");
      sheet.createRow(3 + slots).createCell(0).setCellValue("说明：每月25日前报送。");
      sheet.addMergedRegion(new CellRangeAddress(3 + slots, 3 + slots, 0, 7));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Forms.Guess guess(String hash) {
    return Acting.as(actor("zhujian"), () -> forms.guess(hash, -1, 0, 0));
  }

  private byte[] filled(String hash, List<FormColumn> columns, String q) {
    var all = Filter.ALL;
    var some =
        new Filter(
            null, null, null, null, null, null, null, null, null, q, null, null, null, null, null,
            null, null);
    return Acting.as(
        actor("zhujian"),
        () -> {
          try {
            var order = new Forms.Order(hash, 0, 1, 1, columns, q.isEmpty() ? all : some);
            var written = forms.fill(order);
            byte[] bytes = Files.readAllBytes(written.path());
            Files.delete(written.path());
            return bytes;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<FormColumn> columns() {
    return List.of(
        FormColumn.of(Fact.ORDINAL),
        FormColumn.of(Fact.TITLE),
        FormColumn.of(Fact.LEAD),
        FormColumn.of(Fact.DUE),
        FormColumn.of(Fact.PROGRESS),
        FormColumn.of(Fact.TITLE),
        FormColumn.of(Fact.PERCENT),
        FormColumn.of(Fact.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void headingsAreMatchedAndTheMatchingIsRemembered(boolean xlsx) {
    String hash = uploaded("zhujian", form(xlsx, 3));
    Forms.SheetGuess sheet = guess(hash).sheets().getFirst();
    assertThat(sheet.headers().from()).isEqualTo(1);
    assertThat(sheet.columns())
        .extracting(FormColumn::fact)
        .containsExactly(
            Fact.ORDINAL,
            Fact.TITLE,
            Fact.LEAD,
            Fact.DUE,
            Fact.PROGRESS,
            Fact.UNKNOWN,
            Fact.PERCENT,
            Fact.UNKNOWN);
    FormLayout kept =
        Acting.as(
            actor("zhujian"),
            () -> layouts.keep("市局季报 " + xlsx, sheet.headers().labels(), columns()));
    assertThat(guess(hash).sheets().getFirst().layout()).isNotNull();
    assertThat(Acting.as(Actor.HOUSE, layouts::rebuild)).contains(kept);
    Acting.run(actor("zhujian"), () -> layouts.drop(kept.id()));
    assertThat(guess(hash).sheets().getFirst().layout()).isNotEqualTo(kept);
    assertThat(Acting.as(Actor.HOUSE, layouts::rebuild)).doesNotContain(kept);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void moreMattersThanRowsMakeRowsAfterTheFirst(boolean xlsx) {
    Matter risky = working("=HYPERLINK(\"http://x\")");
    working("完成勘测");
    working("完成招标");
    for (int slots : new int[] {1, 2}) {
      byte[] filled = filled(uploaded("zhujian", form(xlsx, slots)), columns(), "");
      edited(filled, sheet -> check(sheet, risky));
    }
  }

  private static void check(Sheet sheet, Matter risky) {
    assertThat(shown(sheet.getRow(0).getCell(0))).startsWith("市重点工作台账");
    int total = 2;
    while (!shown(sheet.getRow(total).getCell(0)).equals("合计")) {
      total++;
    }
    assertThat(total).isGreaterThanOrEqualTo(5);
    assertThat(sheet.getRow(total).getCell(5).getCellFormula()).isEqualTo("SUM(F3:F" + total + ")");
    assertThat(sheet.getMergedRegions())
        .extracting(CellRangeAddress::formatAsString)
        .containsExactlyInAnyOrder("A1:H1", "A" + (total + 2) + ":H" + (total + 2));
    boolean found = false;
    for (int at = 2; at < total; at++) {
      Row row = sheet.getRow(at);
      assertThat(row.getHeightInPoints()).isEqualTo(33);
      assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(at - 1);
      assertThat(row.getCell(1).getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.DOUBLE);
      assertThat(row.getCell(5).getCellFormula())
          .as("formulas stay, whatever a person chose")
          .isEqualTo("LEN(E" + (at + 1) + ")");
      assertThat(shown(row.getCell(7))).isEqualTo("待填");
      Cell words = row.getCell(4);
      if (words.getStringCellValue().startsWith("=HYPERLINK")) {
        found = true;
        assertThat(words.getCellType()).isEqualTo(CellType.STRING);
        assertThat(words.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(shown(row.getCell(1))).isEqualTo(risky.content().title());
        assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate())
            .isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(shown(row.getCell(6))).isEqualTo("20%");
      }
    }
    assertThat(found).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFormForNoMatterIsRefused(boolean xlsx) {
    working("完成勘测");
    String hash = uploaded("zhujian", form(xlsx, 2));
    assertThatThrownBy(() -> filled(hash, columns(), "没有这样的事项"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal().slug()).isEqualTo("form-no-matters"));
  }
}
