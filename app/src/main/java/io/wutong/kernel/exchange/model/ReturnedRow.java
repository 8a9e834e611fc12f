package io.wutong.kernel.exchange.model;

import io.wutong.kernel.documents.model.Address;
import io.wutong.kernel.documents.model.Cell;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that came back.
 *
 * @param sheet its sheet's name
 * @param at its row, from 0
 * @param mark which matter it is; null when it carries none
 * @param cells by column, those that hold something
 * @param places where each column stands in this sheet
 */
public record ReturnedRow(
    String sheet,
    int at,
    boolean from1904,
    @Nullable Mark mark,
    Map<Column, Cell> cells,
    Map<Column, Integer> places) {

  public ReturnedRow {
    cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
  }

  /** What it says under a column. */
  public String said(Column column) {
    return Spoken.of(cells.get(column), column, from1904);
  }

  /** Where a column's cell is, as {@code P17}. */
  public String address(Column column) {
    return Address.of(at, places.getOrDefault(column, 0));
  }

  /** Whether another row says the same of what may be edited. */
  public boolean saysTheSame(ReturnedRow other) {
    for (Column column : Column.values()) {
      if (column.isEditable() && !said(column).equals(other.said(column))) {
        return false;
      }
    }
    return true;
  }
}
