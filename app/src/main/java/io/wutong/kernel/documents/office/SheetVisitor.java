package io.wutong.kernel.documents.office;

import io.wutong.kernel.documents.model.Area;
import io.wutong.kernel.documents.model.Cell;
import java.util.List;

/** Meets the sheets of a file in the order in which they stand in it. */
interface SheetVisitor {

  /**
   * A sheet begins; answers whether its cells are wanted.
   *
   * @param index its place in the file, from 0
   */
  boolean sheet(int index, String name, boolean hidden, boolean from1904);

  /** A row with at least one cell. */
  void row(int at, boolean hidden, List<Cell> cells);

  /** Merged cells; they stand behind the rows. */
  void merged(Area area);
}
