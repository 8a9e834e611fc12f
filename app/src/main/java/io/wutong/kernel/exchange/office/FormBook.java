package io.wutong.kernel.exchange.office;

import io.wutong.kernel.exchange.model.Fed;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's form, filled in their layout: styles, merged cells, formulas and every cell that is
 * not ours stay as they are. Rows that are lacking are made after the first one.
 */
public final class FormBook implements AutoCloseable {

  /** Forms are small; a file that unfolds to more than this is none. */
  private static final long FILE_MAX = 4 << 20;

  private static final String STRICT = "Strict OOXML";

  private static final long UNFOLDED_MAX = 24 << 20;

  private final Workbook book;
  private final Sheet sheet;
  private final FormStyles styles;
  private final Formulas formulas;
  private final Lists lists;

  private FormBook(Workbook book, int at) {
    this.book = book;
    this.sheet = book.getSheetAt(at);
    this.styles = new FormStyles(book);
    this.formulas = new Formulas(book, at);
    this.lists = new Lists(sheet);
  }

  /** Opens a form that was looked through before. */
  public static FormBook open(Path path, int sheet) throws IOException {
    if (Files.size(path) > FILE_MAX || unfolded(path) > UNFOLDED_MAX) {
      throw Refusal.of("form-too-large").with("max", FILE_MAX >> 20).refused();
    }
    // Out of a stream: a book that was opened read-only from a file cannot be written anywhere.
    try (InputStream in = Files.newInputStream(path)) {
      return new FormBook(WorkbookFactory.create(in), sheet);
    } catch (POIXMLException e) {
      // There is no type for it; its words are all that tells.
      if (String.valueOf(e.getMessage()).startsWith(STRICT)) {
        throw Refusal.of("form-strict").refused();
      }
      throw e;
    }
  }

  /** How large the parts of a zipped file are, counted and not believed. */
  private static long unfolded(Path path) throws IOException {
    long size = 0;
    byte[] some = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        for (int n = zip.read(some); n >= 0 && size <= UNFOLDED_MAX; n = zip.read(some)) {
          size += n;
        }
      }
    }
    return size;
  }

  /**
   * Fills the rows below the headings.
   *
   * @param first the first row to fill, from 0
   * @param rows what goes into each row, column by column
   */
  public void fill(int first, List<List<Fed>> rows) {
    int slots = slots(first, rows.isEmpty() ? 0 : rows.getFirst().size());
    if (rows.size() > slots) {
      grow(first, slots, rows.size() - slots);
    }
    for (int i = 0; i < rows.size(); i++) {
      List<Fed> fed = rows.get(i);
      for (int column = 0; column < fed.size(); column++) {
        write(first, first + i, column, fed.get(column));
      }
    }
    book.setForceFormulaRecalculation(true);
  }

  /** How many rows the form itself keeps for what is filled in; at least one. */
  private int slots(int first, int columns) {
    int row = first;
    while (isSlot(sheet.getRow(row), columns)) {
      row++;
    }
    return Math.max(1, row - first);
  }

  private boolean isSlot(@Nullable Row row, int columns) {
    if (row == null || row.getPhysicalNumberOfCells() == 0) {
      return false;
    }
    for (Cell cell : row) {
      if (cell.getColumnIndex() < columns && !isFree(cell)) {
        return false;
      }
    }
    return true;
  }

  /** Numbers that are there before are those of the rows; what sums up rows above is no slot. */
  private boolean isFree(Cell cell) {
    return switch (cell.getCellType()) {
      case BLANK -> true;
      case STRING -> cell.getStringCellValue().isBlank();
      case NUMERIC -> cell.getColumnIndex() == 0;
      case FORMULA -> !formulas.looksUp(cell);
      case BOOLEAN, ERROR, _NONE -> false;
    };
  }

  /** Before the last slot, so that sums over the slots grow with them. */
  private void grow(int first, int slots, int more) {
    int at = slots > 1 ? first + slots - 1 : first + 1;
    refuseUnmovable(at, more);
    List<CellRangeAddress> across = across(at);
    if (at <= sheet.getLastRowNum()) {
      sheet.shiftRows(at, sheet.getLastRowNum(), more, true, false);
    }
    across.forEach(area -> stretch(area, more));
    lists.grow(first + slots - 1, more);
    if (slots == 1) {
      formulas.stretch(sheet, first, more);
    }
    Row model = sheet.getRow(first);
    List<CellRangeAddress> merged = new ArrayList<>();
    for (CellRangeAddress area : sheet.getMergedRegions()) {
      if (area.getFirstRow() == first && area.getLastRow() == first) {
        merged.add(area);
      }
    }
    for (int row = at; row < at + more; row++) {
      copy(model, row);
      for (CellRangeAddress area : merged) {
        sheet.addMergedRegionUnsafe(
            new CellRangeAddress(row, row, area.getFirstColumn(), area.getLastColumn()));
      }
    }
  }

  /** What stands below has to make room, and not everything can. */
  private void refuseUnmovable(int from, int more) {
    int last = sheet.getLastRowNum();
    if (last >= from && last + more > book.getSpreadsheetVersion().getLastRowIndex()) {
      throw Refusal.of("form-no-room").with("row", last + 1).with("more", more).refused();
    }
    for (int at = from; at <= last; at++) {
      Row row = sheet.getRow(at);
      for (Cell cell : row == null ? List.<Cell>of() : row) {
        if (cell.isPartOfArrayFormulaGroup()
            && cell.getArrayFormulaRange().getNumberOfCells() > 1) {
          throw Refusal.of("form-matrix-formula")
              .with("cells", cell.getArrayFormulaRange().formatAsString())
              .with("more", more)
              .refused();
        }
      }
    }
  }

  /** Merged cells that the new rows stand inside of. */
  private List<CellRangeAddress> across(int at) {
    return sheet.getMergedRegions().stream()
        .filter(area -> area.getFirstRow() < at && area.getLastRow() >= at)
        .toList();
  }

  private void stretch(CellRangeAddress area, int more) {
    for (int i = 0; i < sheet.getNumMergedRegions(); i++) {
      CellRangeAddress now = sheet.getMergedRegion(i);
      boolean same =
          now.getFirstRow() == area.getFirstRow() && now.getFirstColumn() == area.getFirstColumn();
      if (same) {
        sheet.removeMergedRegion(i);
        sheet.addMergedRegionUnsafe(
            new CellRangeAddress(
                area.getFirstRow(),
                area.getLastRow() + more,
                area.getFirstColumn(),
                area.getLastColumn()));
        return;
      }
    }
  }

  private void copy(@Nullable Row model, int at) {
    Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
    if (model == null) {
      return;
    }
    row.setHeight(model.getHeight());
    for (Cell from : model) {
      Cell to = row.createCell(from.getColumnIndex());
      to.setCellStyle(from.getCellStyle());
      if (from.getCellType() == CellType.FORMULA) {
        String moved = formulas.moved(from, at - model.getRowNum());
        if (moved != null) {
          to.setCellFormula(moved);
        }
      }
    }
  }

  private void write(int first, int at, int column, Fed fed) {
    if (fed instanceof Fed.Leave || isCovered(at, column)) {
      return;
    }
    Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
    Cell cell = row.getCell(column);
    if (cell == null) {
      cell = row.createCell(column);
      Row model = sheet.getRow(first);
      Cell like = model == null ? null : model.getCell(column);
      if (like != null) {
        cell.setCellStyle(like.getCellStyle());
      }
    }
    if (cell.getCellType() != CellType.FORMULA) {
      String said = said(fed);
      boolean lacking = said != null && lists.lack(at, column, said);
      styles.write(cell, lacking ? new Fed.Unknown() : fed);
    }
  }

  /** What a list of words would have to hold; null for what is chosen from none. */
  private static @Nullable String said(Fed fed) {
    return switch (fed) {
      case Fed.Words words -> words.said();
      case Fed.Figure figure -> figure.value().toPlainString();
      case Fed.Share share -> share.percent() + "%";
      case Fed.Day day -> day.on().toString();
      case Fed.Nothing nothing -> null;
      case Fed.Unknown unknown -> null;
      case Fed.Leave leave -> null;
    };
  }

  /** What lies under a merged cell is not to be seen. */
  private boolean isCovered(int row, int column) {
    for (CellRangeAddress area : sheet.getMergedRegions()) {
      boolean first = area.getFirstRow() == row && area.getFirstColumn() == column;
      if (area.isInRange(row, column) && !first) {
        return true;
      }
    }
    return false;
  }

  public void write(OutputStream out) throws IOException {
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
