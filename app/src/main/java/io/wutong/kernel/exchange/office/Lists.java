package io.wutong.kernel.exchange.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * How many rows, cells and signs are read for all lists of a form. Some megabytes can name all
   * the cells that a sheet could have, and many lists may name the same long ones.
   */
  private static final int READ_MAX = 2 << 20;

  private record Choice(CellRangeAddress area, Set<String> values) {}

  private final Sheet sheet;
  private final DataFormatter shown = new DataFormatter();
  private final Map<String, Set<String>> known = new HashMap<>();
  private int readSoFar;
  private final List<Choice> choices = new ArrayList<>();

  Lists(Sheet sheet) {
    this.sheet = sheet;
    for (DataValidation each : sheet.getDataValidations()) {
      choose(each.getRegions(), each.getValidationConstraint());
    }
  }

  private void choose(CellRangeAddressList areas, @Nullable DataValidationConstraint constraint) {
    Set<String> values = values(constraint);
    if (!values.isEmpty()) {
      for (CellRangeAddress area : areas.getCellRangeAddresses()) {
        choices.add(new Choice(area, values));
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
    choose(areas, constraint);
  }

  /** What may be chosen; empty when it is no list, or one that cannot be read. */
  private Set<String> values(@Nullable DataValidationConstraint constraint) {
    boolean isList =
        constraint != null
            && constraint.getValidationType() == DataValidationConstraint.ValidationType.LIST;
    if (constraint == null || !isList) {
      return Set.of();
    }
    String[] said = constraint.getExplicitListValues();
    if (said != null) {
      return Arrays.stream(said).map(String::strip).collect(Collectors.toSet());
    }
    String formula = constraint.getFormula1();
    return formula == null ? Set.of() : known.computeIfAbsent(formula, this::inCells);
  }

  private Set<String> inCells(String formula) {
    AreaReference area;
    try {
      area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
    } catch (IllegalArgumentException e) {
      // A name, or a formula: whoever opens the form sees what it asks for.
      return Set.of();
    }
    CellReference first = area.getFirstCell();
    CellReference last = area.getLastCell();
    String name = first.getSheetName();
    Sheet from = name == null ? sheet : sheet.getWorkbook().getSheet(name);
    if (from == null) {
      return Set.of();
    }
    Set<String> values = new HashSet<>();
    int end = Math.min(last.getRow(), from.getLastRowNum());
    for (int at = first.getRow(); at <= end && readSoFar < READ_MAX; at++) {
      readSoFar++;
      Row row = from.getRow(at);
      if (row != null) {
        read(row, first.getCol(), last.getCol(), values);
      }
    }
    values.remove("");
    // One that was not read to its end would lack what stands there.
    return readSoFar < READ_MAX ? values : Set.of();
  }

  private void read(Row row, int first, int last, Set<String> values) {
    int end = Math.min(last, row.getLastCellNum() - 1);
    for (int at = Math.max(0, first); at <= end && readSoFar < READ_MAX; at++) {
      Cell cell = row.getCell(at);
      String words = cell == null ? "" : shown.formatCellValue(cell).strip();
      values.add(words);
      readSoFar += 1 + words.length();
    }
  }
}
