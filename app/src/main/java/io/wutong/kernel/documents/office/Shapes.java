package io.wutong.kernel.documents.office;

import io.wutong.kernel.documents.model.Area;
import io.wutong.kernel.documents.model.Cell;
import io.wutong.kernel.documents.model.SheetShape;
import io.wutong.shared.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the shapes of all sheets in one look through the file. */
final class Shapes implements SheetVisitor {

  private static final int HIDDEN_KEPT = 50;

  private final List<SheetShape> done = new ArrayList<>();
  private int index = -1;
  private String name = "";
  private boolean hidden;
  private boolean from1904;
  private int rows;
  private int allRows;
  private int lastRow = -1;
  private int columns;
  private List<Area> merged = new ArrayList<>();
  private List<Integer> hiddenRows = new ArrayList<>();
  private int hiddenCount;
  private List<List<Cell>> head = new ArrayList<>();
  private Map<Integer, SheetShape.Scale> scales = new HashMap<>();

  List<SheetShape> all() {
    end();
    return done;
  }

  @Override
  public boolean sheet(int at, String sheet, boolean isHidden, boolean counts1904) {
    end();
    if (at >= SheetFile.SHEETS_MAX) {
      throw Refusal.of("sheet-too-many-sheets").with("max", SheetFile.SHEETS_MAX).refused();
    }
    index = at;
    name = sheet;
    hidden = isHidden;
    from1904 = counts1904;
    return true;
  }

  @Override
  public void row(int at, boolean isHidden, List<Cell> cells) {
    rows++;
    if (++allRows > SheetFile.ROWS_MAX + SheetShape.HEAD_ROWS) {
      throw Refusal.of("sheet-too-many-rows")
          .with("max", SheetFile.ROWS_MAX)
          .with("sheet", name)
          .refused();
    }
    lastRow = Math.max(lastRow, at);
    columns = Math.max(columns, cells.getLast().column() + 1);
    for (Cell cell : cells) {
      double number = cell.plainNumber();
      if (!Double.isNaN(number)) {
        scales.compute(cell.column(), (column, before) -> SheetShape.Scale.and(before, number));
      }
    }
    if (isHidden) {
      hiddenCount++;
      if (hiddenRows.size() < HIDDEN_KEPT) {
        hiddenRows.add(at);
      }
    }
    if (at < SheetShape.HEAD_ROWS && at >= head.size()) {
      while (head.size() < at) {
        head.add(List.of());
      }
      head.add(List.copyOf(cells));
    }
  }

  @Override
  public void merged(Area area) {
    if (merged.size() >= SheetFile.MERGED_MAX) {
      throw Refusal.of("sheet-too-many-merged").with("max", SheetFile.MERGED_MAX).refused();
    }
    merged.add(area);
  }

  private void end() {
    if (index < 0) {
      return;
    }
    merged.sort(Comparator.comparingInt(Area::firstRow).thenComparingInt(Area::firstColumn));
    done.add(
        new SheetShape(
            index,
            name,
            hidden,
            from1904,
            rows,
            lastRow,
            columns,
            merged,
            hiddenRows,
            hiddenCount,
            head,
            scales));
    rows = 0;
    lastRow = -1;
    columns = 0;
    merged = new ArrayList<>();
    hiddenRows = new ArrayList<>();
    hiddenCount = 0;
    head = new ArrayList<>();
    scales = new HashMap<>();
    index = -1;
  }
}
