package io.wutong.kernel.documents.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
 * @param scales by column what its plain numbers look like, where one could be a percentage
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
    List<List<Cell>> head,
    Map<Integer, Scale> scales) {

  /** So many rows are kept for guessing headers and showing a sample. */
  public static final int HEAD_ROWS = 60;

  public SheetShape {
    merged = List.copyOf(merged);
    hiddenRows = List.copyOf(hiddenRows);
    head = List.copyOf(head);
    scales = Map.copyOf(scales);
  }

  /** How the plain numbers of a column would count percent. */
  public enum Scale {
    /** Some are above 1, as 20 and 100. */
    WHOLE,
    /** Some lie between 0 and 1, as 0.35. */
    SHARE,
    /** Both. */
    MIXED;

    /** The same with one more number; null while nothing tells. */
    public static @Nullable Scale and(@Nullable Scale before, double number) {
      boolean whole = number > 1 && number <= 100;
      boolean share = number > 0 && number < 1;
      if (!whole && !share) {
        return before;
      }
      Scale one = whole ? WHOLE : SHARE;
      return before == null || before == one ? one : MIXED;
    }
  }
}
