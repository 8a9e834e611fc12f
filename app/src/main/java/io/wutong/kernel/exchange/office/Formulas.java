package io.wutong.kernel.exchange.office;

import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The formulas of a form, when rows are added to it. */
final class Formulas {

  private final FormulaParsingWorkbook parsing;
  private final FormulaRenderingWorkbook rendering;
  private final int sheet;

  Formulas(Workbook book, int sheet) {
    this.sheet = sheet;
    switch (book) {
      case XSSFWorkbook xlsx -> {
        XSSFEvaluationWorkbook both = XSSFEvaluationWorkbook.create(xlsx);
        parsing = both;
        rendering = both;
      }
      case HSSFWorkbook xls -> {
        HSSFEvaluationWorkbook both = HSSFEvaluationWorkbook.create(xls);
        parsing = both;
        rendering = both;
      }
      default -> throw new IllegalArgumentException("no workbook of ours: " + book.getClass());
    }
  }

  /** A formula as it reads so many rows below; null when it cannot be read. */
  @Nullable String moved(Cell cell, int rows) {
    Ptg[] parts = parsed(cell);
    if (parts == null) {
      return null;
    }
    for (Ptg part : parts) {
      if (part instanceof RefPtg ref && ref.isRowRelative()) {
        ref.setRow(ref.getRow() + rows);
      } else if (part instanceof AreaPtg area) {
        if (area.isFirstRowRelative()) {
          area.setFirstRow(area.getFirstRow() + rows);
        }
        if (area.isLastRowRelative()) {
          area.setLastRow(area.getLastRow() + rows);
        }
      }
    }
    return FormulaRenderer.toFormulaString(rendering, parts);
  }

  /** A sum over the one row that the form had goes over all of them. */
  void stretch(Sheet where, int row, int more) {
    for (Row each : where) {
      for (Cell cell : each) {
        Ptg[] parts = cell.getCellType() == CellType.FORMULA ? parsed(cell) : null;
        if (parts != null && each.getRowNum() != row && stretched(parts, row, more)) {
          cell.setCellFormula(FormulaRenderer.toFormulaString(rendering, parts));
        }
      }
    }
  }

  private static boolean stretched(Ptg[] parts, int row, int more) {
    boolean changed = false;
    for (Ptg part : parts) {
      if (part instanceof AreaPtg area && area.getFirstRow() == row && area.getLastRow() == row) {
        area.setLastRow(row + more);
        changed = true;
      }
    }
    return changed;
  }

  /** Whether a formula goes over rows above its own. */
  boolean looksUp(Cell cell) {
    Ptg[] parts = parsed(cell);
    if (parts != null) {
      for (Ptg part : parts) {
        if (part instanceof AreaPtg area && area.getLastRow() < cell.getRowIndex()) {
          return true;
        }
      }
    }
    return false;
  }

  private Ptg @Nullable [] parsed(Cell cell) {
    try {
      return FormulaParser.parse(
          cell.getCellFormula(), parsing, FormulaType.CELL, sheet, cell.getRowIndex());
    } catch (FormulaParseException e) {
      // A function of another program; the cell keeps what it has.
      return null;
    }
  }
}
