package io.wutong.kernel.documents.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header rows of a sheet: where the names of the columns stand and what each column holds. A
 * guess; the person has the last word.
 *
 * @param from the first header row, from 0; −1 when none was found
 * @param to the last
 * @param columns one for each column
 */
public record Headers(int from, int to, List<Column> columns) {

  private static final int LABEL_MAX = 30;
  private static final int DEEPEST = 4;
  private static final int FEWEST = 2;
  private static final Pattern LEADS =
      Pattern.compile("(?:牵头|主办|主责|责任|整改责任|承办)(?:单位|部门|主体)(?:名称)?");
  private static final Pattern FIRST = Pattern.compile("牵头|主办|主责");
  private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[)）]");

  public Headers {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param label its names from top to bottom, parted by {@code /}
   * @param kind what it holds
   */
  public record Column(String label, ColumnKind kind) {}

  /** The labels, by which a layout is found again. */
  public List<String> labels() {
    return columns.stream().map(Column::label).toList();
  }

  /** The best guess for a sheet. */
  public static Headers guess(SheetShape sheet) {
    int best = -1;
    int most = 0;
    for (int row = 0; row < sheet.head().size(); row++) {
      int score = score(sheet, row);
      if (score > most) {
        most = score;
        best = row;
      }
    }
    if (best < 0) {
      return new Headers(-1, -1, List.of());
    }
    int from = top(sheet, best);
    return at(sheet, from, bottom(sheet, from, best));
  }

  /** The headers when a person says which rows they are. */
  public static Headers at(SheetShape sheet, int from, int to) {
    List<Column> columns = new ArrayList<>();
    Set<ColumnKind> used = EnumSet.noneOf(ColumnKind.class);
    for (int column = 0; column < sheet.columns(); column++) {
      Set<String> path = new LinkedHashSet<>();
      for (int row = from; row <= to && row >= 0; row++) {
        String words = words(sheet, row, column);
        if (!words.isEmpty()) {
          path.add(words);
        }
      }
      ColumnKind kind = kind(List.copyOf(path));
      // The second column of a kind stays with its words until somebody says what it is.
      if (!kind.mayRepeat() && !used.add(kind)) {
        kind = ColumnKind.REMARK;
      }
      columns.add(new Column(String.join("/", path), kind));
    }
    leads(columns);
    return new Headers(from, to, columns);
  }

  /** 牵头单位 beside 责任单位 leads, wherever it stands; whoever else is named takes part. */
  private static void leads(List<Column> columns) {
    List<Integer> named = new ArrayList<>();
    int lead = -1;
    for (int at = 0; at < columns.size(); at++) {
      String label = columns.get(at).label();
      String lowest = BRACKETS.matcher(label.substring(label.lastIndexOf('/') + 1)).replaceAll("");
      if (LEADS.matcher(lowest).matches()) {
        named.add(at);
        lead = lead < 0 || FIRST.matcher(lowest).find() && !leads(columns, lead) ? at : lead;
      }
    }
    for (int at : named) {
      ColumnKind kind = at == lead ? ColumnKind.LEAD : ColumnKind.CO;
      boolean same = at != lead && columns.get(at).label().equals(columns.get(lead).label());
      columns.set(at, new Column(columns.get(at).label(), same ? ColumnKind.REMARK : kind));
    }
    // 单位 alone leads only where nobody else does.
    for (int at = 0; lead >= 0 && at < columns.size(); at++) {
      if (at != lead && columns.get(at).kind() == ColumnKind.LEAD) {
        columns.set(at, new Column(columns.get(at).label(), ColumnKind.REMARK));
      }
    }
  }

  private static boolean leads(List<Column> columns, int at) {
    return FIRST.matcher(columns.get(at).label()).find();
  }

  /** The lowest name says most: 责任单位/配合单位 is a co-unit. */
  private static ColumnKind kind(List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (ColumnKind.knows(path.get(i))) {
        return ColumnKind.of(path.get(i));
      }
    }
    return path.isEmpty() ? ColumnKind.IGNORE : ColumnKind.REMARK;
  }

  /** How many different kinds the short words of a row speak for. */
  private static int score(SheetShape sheet, int row) {
    Set<ColumnKind> kinds = EnumSet.noneOf(ColumnKind.class);
    int labels = 0;
    for (Cell cell : sheet.head().get(row)) {
      String words = bare(cell.text());
      boolean label = cell.kind() == Cell.Kind.TEXT && words.length() <= LABEL_MAX;
      if (label && ColumnKind.knows(words)) {
        kinds.add(ColumnKind.of(words));
        labels++;
      }
    }
    boolean enough = kinds.size() >= FEWEST || labels == 1 && kinds.contains(ColumnKind.TITLE);
    return enough ? kinds.size() * 10 + labels : 0;
  }

  /** A row above belongs to the header when it names several columns together. */
  private static int top(SheetShape sheet, int row) {
    int top = row;
    while (top > 0 && row - top < DEEPEST && groups(sheet, top - 1)) {
      top--;
    }
    return top;
  }

  private static boolean groups(SheetShape sheet, int row) {
    long names = sheet.head().get(row).stream().filter(cell -> !cell.isBlank()).count();
    boolean over =
        sheet.merged().stream()
            .anyMatch(area ->
                area.firstRow() == row && area.width() > 1 && area.width() < sheet.columns() - 1);
    boolean down =
        sheet.merged().stream().anyMatch(area -> area.firstRow() == row && area.lastRow() > row);
    return names > 1 && (over || down);
  }

  /**
   * Cells that are merged downward, or over several columns, take the rows below into the header;
   * where nothing is merged, a row that says nothing but names of columns belongs to it too.
   */
  private static int bottom(SheetShape sheet, int from, int row) {
    int bottom = row;
    for (Area area : sheet.merged()) {
      boolean inHeader = area.firstRow() >= from && area.firstRow() <= bottom;
      boolean wide = area.width() >= sheet.columns() - 1;
      if (inHeader && !wide && area.lastRow() > bottom && area.lastRow() - from < DEEPEST) {
        bottom = area.lastRow();
      }
    }
    int below = bottom + 1;
    boolean named =
        sheet.merged().stream()
            .anyMatch(area ->
                area.lastRow() == row && area.width() > 1 && area.width() < sheet.columns() - 1);
    boolean more = bottom == row && below < sheet.head().size();
    return more && (named && score(sheet, below) > 0 || saysNames(sheet, below)) ? below : bottom;
  }

  private static boolean saysNames(SheetShape sheet, int row) {
    List<Cell> said = sheet.head().get(row).stream().filter(cell -> !cell.isBlank()).toList();
    return !said.isEmpty()
        && said.stream()
            .allMatch(cell -> cell.kind() == Cell.Kind.TEXT && ColumnKind.knows(bare(cell.text())));
  }

  private static String words(SheetShape sheet, int row, int column) {
    Cell own = cell(sheet, row, column);
    if (own != null && !own.isBlank()) {
      return bare(own.text());
    }
    for (Area area : sheet.merged()) {
      if (area.has(row, column) && area.width() < Math.max(2, sheet.columns())) {
        Cell first = cell(sheet, area.firstRow(), area.firstColumn());
        return first == null ? "" : bare(first.text());
      }
    }
    return "";
  }

  private static @Nullable Cell cell(SheetShape sheet, int row, int column) {
    if (row >= sheet.head().size()) {
      return null;
    }
    return sheet.head().get(row).stream()
        .filter(cell -> cell.column() == column)
        .findFirst()
        .orElse(null);
  }

  /** 责 任 单 位 and 责任\n单位 are 责任单位. */
  static String bare(String words) {
    return words.replaceAll("[\\s*＊]+", "");
  }
}
