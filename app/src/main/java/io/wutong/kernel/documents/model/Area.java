package io.wutong.kernel.documents.model;

/** Merged cells; all four numbers from 0, the last ones included. */
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  /** The area of a reference as {@code B3:C7}. */
  public static Area of(String reference) {
    int colon = reference.indexOf(':');
    String from = colon < 0 ? reference : reference.substring(0, colon);
    String to = colon < 0 ? reference : reference.substring(colon + 1);
    int row = Address.rowOf(from);
    int column = Address.columnOf(from);
    return new Area(
        Math.min(row, Address.rowOf(to)),
        Math.max(row, Address.rowOf(to)),
        Math.min(column, Address.columnOf(to)),
        Math.max(column, Address.columnOf(to)));
  }

  /** Its reference. */
  public String reference() {
    return Address.of(firstRow, firstColumn) + ":" + Address.of(lastRow, lastColumn);
  }

  /** How many columns wide it is. */
  public int width() {
    return lastColumn - firstColumn + 1;
  }

  /** Whether a cell lies in it. */
  public boolean has(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
