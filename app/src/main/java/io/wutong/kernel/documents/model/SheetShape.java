package io.wutong.kernel.documents.model;

import java.util.List;

/**
 * What one look through a sheet tells before its rows are read: merged cells stand behind the rows
 * in the file.
 *
 * @param index its place in the file, from 0
 * @param name its name
 * @param isHidden whether the program hides it
 * @param from1904 whether its days are counted from 1904, as old Macintosh files do
 * @param rows how many rows hold something
 * @param lastRow the last of them, from 0; −1 when there is none
 * @param columns how many columns are used
 * @param merged the merged cells, in the order of their rows
 * @param hiddenRows the first hidden rows that hold something
 * @param hiddenCount how many such rows there are
 * @param head the first rows
 */
public record SheetShape(
    int index,
    String name,
    boolean isHidden,
    boolean from1904,
    int rows,
    int lastRow,
    int columns,
    List<Area> merged,
    List<Integer> hiddenRows,
    int hiddenCount,
    List<List<Cell>> head) {

  /** So many rows are kept for guessing headers and showing a sample. */
  public static final int HEAD_ROWS = 60;

  public SheetShape {
    merged = List.copyOf(merged);
    hiddenRows = List.copyOf(hiddenRows);
    head = List.copyOf(head);
  }
}
