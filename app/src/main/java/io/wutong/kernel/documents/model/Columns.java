package io.wutong.kernel.documents.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in a row what stands, as a person said it of the sheet. */
final class Columns {

  private static final Set<String> NOTHING = Set.of("/", "-", "—", "——", "\\", "无", "／");

  private final Settings.Sheet sheet;
  private final Headers headers;
  private final Map<ColumnKind, List<Integer>> places = new EnumMap<>(ColumnKind.class);

  Columns(Settings.Sheet sheet, Headers headers) {
    this.sheet = sheet;
    this.headers = headers;
    for (int column = 0; column < headers.columns().size(); column++) {
      places.computeIfAbsent(sheet.column(column), kind -> new ArrayList<>()).add(column);
    }
  }

  /** Whether a cell says that there is nothing to say. */
  static boolean isNothing(Cell cell) {
    return NOTHING.contains(cell.text());
  }

  /** The cells of a kind that say something. */
  List<Cell> cells(Row row, ColumnKind kind) {
    return row.of(places.getOrDefault(kind, List.of())).stream()
        .filter(cell -> !isNothing(cell))
        .toList();
  }

  /** The cell of a kind of which there is one column; null when it says nothing. */
  @Nullable Cell cell(Row row, ColumnKind kind) {
    List<Integer> at = places.getOrDefault(kind, List.of());
    Cell cell = at.isEmpty() ? null : row.cell(at.getFirst());
    return cell == null || isNothing(cell) ? null : cell;
  }

  ColumnKind kind(int column) {
    return column < headers.columns().size() ? sheet.column(column) : ColumnKind.IGNORE;
  }

  /** The first column of a kind; the first of all when there is none. */
  int first(ColumnKind kind) {
    List<Integer> at = places.getOrDefault(kind, List.of());
    return at.isEmpty() ? 0 : at.getFirst();
  }

  String heading(int column) {
    return column < headers.columns().size() ? headers.columns().get(column).label() : "";
  }
}
