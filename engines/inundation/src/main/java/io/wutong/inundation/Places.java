package io.wutong.inundation;

import io.wutong.inundation.core.Grid;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Places of the case as cells of the grid. */
final class Places {
  private final Terrain terrain;

  Places(Terrain terrain) {
    this.terrain = terrain;
  }

  int cell(Grid grid, double x, double y) {
    return grid.cell(terrain.column(x), terrain.row(y));
  }

  int[] line(Grid grid, Part.Inflow inflow) {
    return onGrid(grid, line(inflow));
  }

  int[] edge(Grid grid, Part.Side side, double from, double to) {
    return onGrid(grid, edge(side, from, to));
  }

  private int[] onGrid(Grid grid, int[] cells) {
    int columns = terrain.columns();
    return IntStream.of(cells).map(i -> grid.cell(i % columns, i / columns)).toArray();
  }

  /** All ground cells that a line touches, row by row; points outside are refused before. */
  int[] line(Part.Inflow inflow) {
    Set<Integer> cells = new LinkedHashSet<>();
    double length = Math.hypot(inflow.x2() - inflow.x1(), inflow.y2() - inflow.y1());
    int parts = 1 + (int) Math.ceil(length / (terrain.cell_m() / 8));
    for (int i = 0; i <= parts; i++) {
      double share = (double) i / parts;
      double x = inflow.x1() + share * (inflow.x2() - inflow.x1());
      double y = inflow.y1() + share * (inflow.y2() - inflow.y1());
      if (terrain.isGround(terrain.column(x), terrain.row(y))) {
        cells.add(terrain.row(y) * terrain.columns() + terrain.column(x));
      }
    }
    return cells.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The outermost ground cells of a side whose middles lie between two eastings or northings.
   * Nodata beside the frame is outside, unless the case says that it is a wall.
   */
  int[] edge(Part.Side side, double from, double to) {
    boolean along = side == Part.Side.NORTH || side == Part.Side.SOUTH;
    return IntStream.range(0, along ? terrain.columns() : terrain.rows())
        .filter(i -> between(along ? terrain.x(i) : terrain.y(i), from, to))
        .map(i -> outermost(side, i))
        .filter(cell -> cell >= 0)
        .toArray();
  }

  private int outermost(Part.Side side, int i) {
    boolean along = side == Part.Side.NORTH || side == Part.Side.SOUTH;
    int deep = terrain.holesAreWalls() ? 1 : along ? terrain.rows() : terrain.columns();
    for (int in = 0; in < deep; in++) {
      int column = column(side, i, in);
      int row = row(side, i, in);
      if (terrain.isGround(column, row)) {
        return row * terrain.columns() + column;
      }
    }
    return -1;
  }

  private static boolean between(double value, double from, double to) {
    return value >= from && value <= to;
  }

  private int column(Part.Side side, int i, int in) {
    return switch (side) {
      case NORTH, SOUTH -> i;
      case WEST -> in;
      case EAST -> terrain.columns() - 1 - in;
    };
  }

  private int row(Part.Side side, int i, int in) {
    return switch (side) {
      case WEST, EAST -> i;
      case NORTH -> in;
      case SOUTH -> terrain.rows() - 1 - in;
    };
  }
}
