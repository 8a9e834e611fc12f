package io.wutong.kernel.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Ledgers as offices write them, made by POI. */
final class Ledgers {

  final Workbook book;
  private final CellStyle day;

  private Ledgers(Workbook book) {
    this.book = book;
    this.day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
  }

  static Ledgers xlsx() {
    return new Ledgers(new XSSFWorkbook());
  }

  static Ledgers xls() {
    return new Ledgers(new HSSFWorkbook());
  }

  /** A sheet whose first rows are these; {@code null} leaves a cell empty. */
  Sheet sheet(String name, @Nullable Object[]... rows) {
    Sheet sheet = book.createSheet(name);
    for (Object[] row : rows) {
      add(sheet, row);
    }
    return sheet;
  }

  /** One more row. */
  void add(Sheet sheet, @Nullable Object... cells) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.length; i++) {
      Object said = cells[i];
      if (said == null) {
        continue;
      }
      Cell cell = row.createCell(i);
      switch (said) {
        case LocalDate date -> {
          cell.setCellValue(date);
          cell.setCellStyle(day);
        }
        case Number number -> cell.setCellValue(number.doubleValue());
        default -> cell.setCellValue(said.toString());
      }
    }
  }

  static void merge(Sheet sheet, String area) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(area));
  }

  byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      book.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As programs write a file that never computed its formulas: each result is there and empty. */
  static byte[] withEmptyResults(byte[] xlsx) {
    return rewritten(xlsx, part -> part.replaceAll("</f>(<v>[^<]*</v>)?", "</f><v></v>"));
  }

  /** As another program might have written it: every part in other words. */
  static byte[] rewritten(byte[] xlsx, UnaryOperator<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String part = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(words.apply(part).getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * A ledger with everything that makes one hard to read: a title over it, two header rows, tasks
   * over several rows, 同上, days as numbers and as words, money in two units, headings between, a
   * total and notes.
   */
  static Ledgers hard(Ledgers ledger) {
    Sheet sheet =
        ledger.sheet(
            "防汛台账",
            row("2022年高新区防汛重点任务台账"),
            row("序号", "工作任务", "具体措施", "责任单位", null, "完成时限", "总投资（亿元）", "是否完成", "进展情况", "备注"),
            row(null, null, null, "牵头单位", "配合单位"),
            row("一、河道治理"),
            row(
                1,
                "须水河清淤",
                "清淤12公里",
                "住建局",
                "沟赵办事处、城管局",
                LocalDate.of(2022, 5, 31),
                1.2,
                "否",
                "已清淤3公里",
                "责任人：王工"),
            row(null, null, "加固堤防", "同上", "沟赵办事处", "6月底前", "3000万元", "推进中", null, null),
            row("二、隐患整治"),
            row(3, "下穿隧道积水点整治", null, "城管局", null, "2022.4.10", "/", "已完成", "已整治到位", null),
            row(4, "雨水管网养护", null, "住建局", null, "长期坚持", null, "正在推进", null, null),
            row("合计", null, null, null, null, null, 1.5),
            row("注：本台账每周五更新。"));
    merge(sheet, "A1:J1");
    for (String down : new String[] {"A", "B", "C", "F", "G", "H", "I", "J"}) {
      merge(sheet, down + "2:" + down + "3");
    }
    merge(sheet, "D2:E2");
    merge(sheet, "A4:J4");
    merge(sheet, "A5:A6");
    merge(sheet, "B5:B6");
    merge(sheet, "A7:J7");
    merge(sheet, "A11:J11");
    return ledger;
  }

  static @Nullable Object[] row(@Nullable Object... cells) {
    return cells;
  }
}
