package io.wutong.kernel.documents.office;

import io.wutong.kernel.documents.model.Cell;
import java.util.List;

/** Takes the rows of the sheets that were asked for. */
@FunctionalInterface
public interface RowSink {

  /**
   * A row with at least one cell.
   *
   * @param sheet the sheet's place in the file, from 0
   */
  void row(int sheet, int at, boolean hidden, List<Cell> cells);
}
