package io.wutong.kernel.boards.model;

import io.wutong.kernel.boards.model.Wall.Cell;
import io.wutong.kernel.boards.model.Wall.Front;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wall in rows and columns, as the page lays it out: campaigns down and units across, or turned.
 *
 * @param sums of the columns
 * @param sum of all
 */
public record WallTable(List<Head> columns, List<Line> lines, List<Cell> sums, Cell sum) {

  /**
   * A row or column.
   *
   * @param id null where there is no campaign, or no lead
   * @param front null for a unit
   */
  public record Head(@Nullable UUID id, String name, @Nullable Front front) {}

  /** A row; a cell is null where there is nothing to count. */
  public record Line(Head head, List<@Nullable Cell> cells, Cell sum) {}

  /**
   * Lays it out; what has nothing in it stays out.
   *
   * @param units all there are, in the order in which they are shown
   * @param none what those in no campaign, and those without a lead, are called
   */
  public static WallTable of(Wall wall, List<Head> units, None none, boolean turned) {
    List<Head> campaigns = new ArrayList<>();
    wall.fronts().forEach(front -> campaigns.add(new Head(front.id(), front.name(), front)));
    List<Head> leads = new ArrayList<>();
    units.stream()
        .filter(unit -> wall.cells().stream().anyMatch(c -> Objects.equals(c.lead(), unit.id())))
        .forEach(leads::add);
    if (wall.cells().stream().anyMatch(cell -> cell.campaign() == null)) {
      campaigns.add(new Head(null, none.campaign(), null));
    }
    if (wall.cells().stream().anyMatch(cell -> cell.lead() == null)) {
      leads.add(new Head(null, none.lead(), null));
    }
    Map<Place, Cell> at = new HashMap<>();
    wall.cells().forEach(cell -> at.put(new Place(cell.campaign(), cell.lead()), cell));
    List<Head> columns = turned ? campaigns : leads;
    List<Line> lines = new ArrayList<>();
    for (Head head : turned ? leads : campaigns) {
      List<@Nullable Cell> cells = new ArrayList<>();
      columns.forEach(column ->
          cells.add(
              at.get(
                  turned ? new Place(column.id(), head.id()) : new Place(head.id(), column.id()))));
      lines.add(new Line(head, cells, sum(cells)));
    }
    List<Cell> sums = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      sums.add(sum(lines.stream().map(line -> line.cells().get(column)).toList()));
    }
    return new WallTable(columns, lines, sums, sum(wall.cells()));
  }

  /** What those are called that belong to nothing. */
  public record None(String campaign, String lead) {}

  private record Place(@Nullable UUID campaign, @Nullable UUID lead) {}

  /** The progress is the mean over matters, not over cells. */
  private static Cell sum(List<? extends @Nullable Cell> cells) {
    long[] n = new long[8];
    long percent = 0;
    for (Cell cell : cells) {
      if (cell != null) {
        n[0] += cell.open();
        n[1] += cell.green();
        n[2] += cell.yellow();
        n[3] += cell.red();
        n[4] += cell.grey();
        n[5] += cell.dueToday();
        n[6] += cell.overdue();
        n[7] += cell.matters();
        percent += cell.matters() * (cell.percent() == null ? 0 : cell.percent());
      }
    }
    Integer mean = n[7] == 0 ? null : Math.toIntExact(Math.round((double) percent / n[7]));
    return new Cell(null, null, n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], mean);
  }
}
