package io.wutong.inundation;

import java.util.ArrayDeque;
import java.util.Queue;

/** Holes in the terrain, and water levels that do not fit it. */
final class TerrainCheck {
  private final Terrain terrain;

  TerrainCheck(Terrain terrain) {
    this.terrain = terrain;
  }

  void run() {
    Elevations.check("the terrain", terrain.columns(), terrain.cell_m(), terrain.levels());
    if (openCells() == 0) {
      throw new Refusal(
          "None of the terrain's %d × %d cells has a level."
              .formatted(terrain.columns(), terrain.rows()),
          "it was cut out beside its data, or nodata is another value.");
    }
    if (terrain.holesAreWalls()) {
      return;
    }
    boolean[] known = new boolean[terrain.columns() * terrain.rows()];
    for (int i = 0; i < known.length; i++) {
      boolean frame = isOnFrame(i);
      if (frame && !known[i] && isEmpty(i)) {
        fill(known, i);
      }
    }
    for (int i = 0; i < known.length; i++) {
      if (!known[i] && isEmpty(i)) {
        int column = i % terrain.columns();
        int row = i / terrain.columns();
        throw new Refusal(
            "The terrain has a hole of %d cells around column %d, row %d, at (%s, %s)."
                .formatted(fill(known, i), column, row, terrain.x(column), terrain.y(row)),
            "it is a building: then say that nodata is a wall. Or else fill it.");
      }
    }
  }

  private int openCells() {
    int count = 0;
    for (float level : terrain.levels()) {
      count += Float.isNaN(level) ? 0 : 1;
    }
    return count;
  }

  private boolean isEmpty(int i) {
    return Float.isNaN(terrain.levels()[i]);
  }

  private boolean isOnFrame(int i) {
    int column = i % terrain.columns();
    int row = i / terrain.columns();
    return column == 0 || row == 0 || column == terrain.columns() - 1 || row == terrain.rows() - 1;
  }

  /** Marks what hangs together; answers how many cells. */
  private int fill(boolean[] known, int start) {
    Queue<Integer> next = new ArrayDeque<>();
    known[start] = true;
    next.add(start);
    int count = 0;
    while (!next.isEmpty()) {
      int i = next.remove();
      count++;
      int column = i % terrain.columns();
      visit(known, next, column > 0 ? i - 1 : i);
      visit(known, next, column + 1 < terrain.columns() ? i + 1 : i);
      visit(known, next, i >= terrain.columns() ? i - terrain.columns() : i);
      visit(known, next, i + terrain.columns() < known.length ? i + terrain.columns() : i);
    }
    return count;
  }

  private void visit(boolean[] known, Queue<Integer> next, int i) {
    if (!known[i] && isEmpty(i)) {
      known[i] = true;
      next.add(i);
    }
  }

  /** A level edge whose water would never touch the ground. */
  void level(Part.LevelEdge edge) {
    float low = Float.POSITIVE_INFINITY;
    for (float level : terrain.levels()) {
      low = Math.min(low, Float.isNaN(level) ? low : level);
    }
    if (edge.level_m().most() < low) {
      throw new Refusal(
          "The edge in the %s holds the water at up to %s m; the lowest ground is at %s m."
              .formatted(edge.side(), edge.level_m().most(), low),
          "a depth is given instead of a level, or the datums differ.");
    }
  }
}
