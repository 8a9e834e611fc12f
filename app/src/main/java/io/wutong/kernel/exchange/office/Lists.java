package io.wutong.kernel.exchange.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** 数据有效性: the lists that a form's cells are chosen from. They hold for what is filled in too. */
final class Lists {

  private record Choice(CellRangeAddress area, Set<String> values) {}

  private final Sheet sheet;
  private final List<Choice> choices = new ArrayList<>();

  Lists(Sheet sheet) {
    this.sheet = sheet;
    for (DataValidation each : sheet.getDataValidations()) {
      Set<String> values = values(each.getValidationConstraint());
      for (CellRangeAddress area : each.getRegions().getCellRangeAddresses()) {
        if (values != null) {
          choices.add(new Choice(area, values));
        }
      }
    }
  }

  /** Whether a cell is chosen from a list that lacks these words. */
  boolean lack(int row, int column, String words) {
    return choices.stream()
        .anyMatch(
            each -> each.area().isInRange(row, column) && !each.values().contains(words.strip()));
  }

  /** Rows that are added behind the last one are chosen from the same lists. */
  void grow(int last, int more) {
    for (DataValidation each : List.copyOf(sheet.getDataValidations())) {
      CellRangeAddressList added = new CellRangeAddressList();
      for (CellRangeAddress area : each.getRegions().getCellRangeAddresses()) {
        int from = Math.max(last, area.getLastRow()) + 1;
        if (area.getFirstRow() <= last && area.getLastRow() >= last && from <= last + more) {
          added.addCellRangeAddress(from, area.getFirstColumn(), last + more, area.getLastColumn());
        }
      }
      if (added.countRanges() > 0) {
        add(each, added);
      }
    }
  }

  private void add(DataValidation like, CellRangeAddressList areas) {
    DataValidationConstraint constraint = like.getValidationConstraint();
    DataValidation more = sheet.getDataValidationHelper().createValidation(constraint, areas);
    more.setErrorStyle(like.getErrorStyle());
    more.setEmptyCellAllowed(like.getEmptyCellAllowed());
    more.setSuppressDropDownArrow(like.getSuppressDropDownArrow());
    more.setShowErrorBox(like.getShowErrorBox());
    more.setShowPromptBox(like.getShowPromptBox());
    if (like.getErrorBoxTitle() != null || like.getErrorBoxText() != null) {
      more.createErrorBox(like.getErrorBoxTitle(), like.getErrorBoxText());
    }
    if (like.getPromptBoxTitle() != null || like.getPromptBoxText() != null) {
      more.createPromptBox(like.getPromptBoxTitle(), like.getPromptBoxText());
    }
    sheet.addValidationData(more);
    Set<String> values = values(constraint);
    for (CellRangeAddress area : areas.getCellRangeAddresses()) {
      if (values != null) {
        choices.add(new Choice(area, values));
      }
    }
  }

  /** What may be chosen; null when it is no list, or one that cannot be read. */
  private @Nullable Set<String> values(@Nullable DataValidationConstraint constraint) {
    boolean isList =
        constraint != null
            && constraint.getValidationType() == DataValidationConstraint.ValidationType.LIST;
    if (constraint == null || !isList) {
      return null;
    }
    Set<String> values = new HashSet<>();
    String[] said = constraint.getExplicitListValues();
    if (said != null) {
      for (String each : said) {
        values.add(each.strip());
      }
      return values;
    }
    return constraint.getFormula1() == null ? null : inCells(constraint.getFormula1());
  }

  private @Nullable Set<String> inCells(String formula) {
    Set<String> values = new HashSet<>();
    try {
      AreaReference area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
      for (CellReference each : area.getAllReferencedCells()) {
        String name = each.getSheetName();
        Sheet from = name == null ? sheet : sheet.getWorkbook().getSheet(name);
        Row row = from == null ? null : from.getRow(each.getRow());
        Cell cell = row == null ? null : row.getCell(each.getCol());
        if (cell != null) {
          values.add(new DataFormatter().formatCellValue(cell).strip());
        }
      }
    } catch (IllegalArgumentException e) {
      // A name, or a formula: whoever opens the form sees what it asks for.
      return null;
    }
    values.remove("");
    return values.isEmpty() ? null : values;
  }
}
