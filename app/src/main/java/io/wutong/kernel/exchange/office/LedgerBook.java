package io.wutong.kernel.exchange.office;

import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.exchange.model.Line;
import io.wutong.kernel.exchange.model.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A ledger as a spreadsheet, written row by row: no more than a few rows are held, however many
 * there are. Words are words: no cell of it is a formula.
 */
public final class LedgerBook implements AutoCloseable {

  /** The sheet's name. */
  public static final String SHEET = "台账";

  private static final String LIST = "导出清单";
  private static final int WINDOW = 100;

  /** So many ids go into one cell, which holds no more than 32,767 characters. */
  private static final int LISTED = 600;

  private static final Column[] COLUMNS = Column.values();
  private static final int LINES_MAX = 12;
  private static final float LINE = 14.5f;
  private static final String RISKY = "=+-@\t\r";

  private final SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, false, false);
  private final LedgerStyles styles = new LedgerStyles(book);
  private final SXSSFSheet sheet = book.createSheet(SHEET);
  private final boolean comesBack;
  private final List<UUID> listed = new ArrayList<>();
  private int rows;

  /**
   * @param comesBack whether its rows carry marks; a ledger of the past cannot be brought back
   */
  public LedgerBook(boolean comesBack) {
    this.comesBack = comesBack;
    for (Column column : COLUMNS) {
      sheet.setColumnWidth(column.ordinal(), column.width() * 256);
      sheet.setDefaultColumnStyle(column.ordinal(), styles.of(column));
    }
    sheet.setColumnHidden(Column.MARK.ordinal(), true);
    sheet.createFreezePane(Column.LEAD.ordinal(), 1);
    Row header = sheet.createRow(0);
    header.setHeightInPoints(24);
    for (Column column : COLUMNS) {
      Cell cell = header.createCell(column.ordinal());
      cell.setCellValue(column.heading());
      cell.setCellStyle(styles.header(comesBack && column.isEditable()));
    }
  }

  /** One more row. */
  public void add(Line line) {
    rows++;
    listed.add(line.matter());
    Row row = sheet.createRow(rows);
    int lines = 1;
    for (Column column : COLUMNS) {
      Object value =
          switch (column) {
            case ORDINAL -> Integer.valueOf(rows);
            case MARK -> comesBack ? new Mark(line.matter(), line.version()).text() : null;
            default -> line.value(column);
          };
      Cell cell = row.createCell(column.ordinal());
      switch (value) {
        case null -> cell.setCellStyle(styles.of(column));
        case LocalDate day -> {
          cell.setCellValue(DateUtil.getExcelDate(day));
          cell.setCellStyle(styles.of(column));
        }
        case Integer number -> {
          boolean share = column.kind() == Column.Kind.SHARE;
          cell.setCellValue(share ? number / 100.0 : number);
          cell.setCellStyle(styles.of(column));
        }
        default -> {
          words(cell, value.toString(), column);
          boolean seen = column != Column.MARK;
          lines = seen ? Math.max(lines, lines(value.toString(), column.width())) : lines;
        }
      }
    }
    if (lines > 1) {
      row.setHeightInPoints(Math.min(lines, LINES_MAX) * LINE + 3);
    }
  }

  /** About so many lines; few programs find out by themselves. Chinese is twice as wide. */
  private static int lines(String words, int width) {
    int lines = 1;
    int used = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int wide = c < 0x2e80 ? 1 : 2;
      used += wide;
      if (c == '\n' || used > width - 1) {
        lines++;
        used = c == '\n' ? 0 : wide;
      }
    }
    return lines;
  }

  /** A program that would take words for a formula is told that they are words. */
  private void words(Cell cell, String words, Column column) {
    int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    cell.setCellValue(words.length() <= most ? words : words.substring(0, most));
    boolean risky = !words.isEmpty() && RISKY.indexOf(words.charAt(0)) >= 0;
    cell.setCellStyle(risky ? styles.quoted() : styles.of(column));
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** Writes it all, with what is to be known of it on a sheet of its own. */
  public void write(OutputStream out, List<String> notes) throws IOException {
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows), 0, COLUMNS.length - 1));
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    SXSSFSheet told = book.createSheet("说明");
    told.setColumnWidth(0, 100 * 256);
    for (String note : notes) {
      Cell cell = told.createRow(told.getLastRowNum() + 1).createCell(0);
      cell.setCellValue(note);
      cell.setCellStyle(styles.of(Column.PROGRESS));
    }
    if (comesBack) {
      list();
    }
    book.write(out);
  }

  /** What went out, so that a row that is no longer there can be named when the rest comes back. */
  private void list() {
    SXSSFSheet list = book.createSheet(LIST);
    list.createRow(0).createCell(0).setCellValue(Mark.LIST);
    for (int from = 0; from < listed.size(); from += LISTED) {
      List<UUID> some = listed.subList(from, Math.min(listed.size(), from + LISTED));
      String words = some.stream().map(UUID::toString).collect(Collectors.joining(" "));
      list.createRow(list.getLastRowNum() + 1).createCell(0).setCellValue(words);
    }
    book.setSheetHidden(book.getSheetIndex(list), true);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
