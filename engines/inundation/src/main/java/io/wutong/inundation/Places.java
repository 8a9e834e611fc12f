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

  /** All ground cells that a line touches; points outside are refused before. */
  int[] line(Grid grid, Part.Inflow inflow) {
    Set<Integer> cells = new LinkedHashSet<>();
    double length = Math.hypot(inflow.x2() - inflow.x1(), inflow.y2() - inflow.y1());
    int parts = 1 + (int) Math.ceil(length / (terrain.cell_m() / 8));
    for (int i = 0; i <= parts; i++) {
      double share = (double) i / parts;
      double x = inflow.x1() + share * (inflow.x2() - inflow.x1());
      double y = inflow.y1() + share * (inflow.y2() - inflow.y1());
      if (terrain.isGround(terrain.column(x), terrain.row(y))) {
        cells.add(cell(grid, x, y));
      }
    }
    return cells.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The ground cells of a side whose middles lie between two eastings or northings. */
  int[] edge(Grid grid, Part.Side side, double from, double to) {
    boolean along = side == Part.Side.NORTH || side == Part.Side.SOUTH;
    return IntStream.range(0, along ? terrain.columns() : terrain.rows())
        .filter(i -> between(along ? terrain.x(i) : terrain.y(i), from, to))
        .filter(i -> terrain.isGround(column(side, i), row(side, i)))
        .map(i -> grid.cell(column(side, i), row(side, i)))
        .toArray();
  }

  private static boolean between(double value, double from, double to) {
    return value >= from && value <= to;
  }

  private int column(Part.Side side, int i) {
    return switch (side) {
      case NORTH, SOUTH -> i;
      case WEST -> 0;
      case EAST -> terrain.columns() - 1;
    };
  }

  private int row(Part.Side side, int i) {
    return switch (side) {
      case WEST, EAST -> i;
      case NORTH -> 0;
      case SOUTH -> terrain.rows() - 1;
    };
  }
}
