package io.wutong.kernel.documents.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row as a reader sees it: what merged cells and 同上 say is in it.
 *
 * @param at its number, from 0
 * @param cells by column
 * @param own how many of its cells hold something themselves
 */
record Row(int at, Map<Integer, Cell> cells, int own) {

  Row {
    cells = new TreeMap<>(cells);
  }

  /** The cell of a column, or null when nothing is there. */
  @Nullable Cell cell(int column) {
    return cells.get(column);
  }

  /** The first cell that holds something; null in an empty row. */
  @Nullable Cell first() {
    return cells.isEmpty() ? null : cells.values().iterator().next();
  }

  /** The cells of some columns, in their order. */
  List<Cell> of(List<Integer> columns) {
    List<Cell> found = new ArrayList<>();
    for (int column : columns) {
      Cell cell = cell(column);
      if (cell != null) {
        found.add(cell);
      }
    }
    return found;
  }
}
