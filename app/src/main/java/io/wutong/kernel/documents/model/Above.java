package io.wutong.kernel.documents.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands above and is meant below: cells that are merged downward, and 同上. Rows come in their
 * order.
 */
final class Above {

  private static final Set<String> SAME = Set.of("同上", "〃", "″", "\"", "''", "＂", "同 上");

  private final Map<Integer, List<Area>> byColumn = new HashMap<>();
  private final Map<Integer, Integer> next = new HashMap<>();
  private final Map<Integer, Cell> anchors = new HashMap<>();
  private final Map<Integer, Cell> last = new HashMap<>();
  private final int after;

  /**
   * @param after the last header row: what is merged out of it is no datum
   */
  Above(SheetShape sheet, int after) {
    this.after = after;
    for (Area area : sheet.merged()) {
      if (area.lastRow() > area.firstRow() && area.firstRow() > after) {
        byColumn.computeIfAbsent(area.firstColumn(), column -> new ArrayList<>()).add(area);
      }
    }
  }

  /** The row with what is meant in it. */
  Row read(int at, List<Cell> own) {
    Map<Integer, Cell> cells = new HashMap<>();
    int count = 0;
    for (Cell cell : own) {
      if (!cell.isBlank()) {
        cells.put(cell.column(), same(cell, at));
        count++;
      }
    }
    for (int column : byColumn.keySet()) {
      Area area = area(column, at);
      if (area == null) {
        continue;
      }
      if (area.firstRow() == at) {
        anchors.remove(column);
        Cell first = cells.get(column);
        if (first != null) {
          anchors.put(column, first);
        }
      } else if (!cells.containsKey(column) && anchors.containsKey(column)) {
        cells.put(column, at(anchors.get(column), at));
      }
    }
    if (count > 0) {
      last.putAll(cells);
    }
    return new Row(at, cells, count);
  }

  /** Whether the column is merged over several rows here. */
  boolean isMerged(int column, int at) {
    return area(column, at) != null;
  }

  private Cell same(Cell cell, int at) {
    Cell before = last.get(cell.column());
    boolean same = cell.kind() == Cell.Kind.TEXT && SAME.contains(cell.text());
    return same && before != null && at > after ? at(before, at) : cell;
  }

  private static Cell at(Cell cell, int row) {
    return new Cell(row, cell.column(), cell.kind(), cell.text(), cell.number());
  }

  private @Nullable Area area(int column, int row) {
    List<Area> areas = byColumn.getOrDefault(column, List.of());
    int at = next.getOrDefault(column, 0);
    while (at < areas.size() && areas.get(at).lastRow() < row) {
      at++;
    }
    next.put(column, at);
    return at < areas.size() && areas.get(at).firstRow() <= row ? areas.get(at) : null;
  }
}
