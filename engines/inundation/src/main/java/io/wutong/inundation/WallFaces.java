package io.wutong.inundation;

import io.wutong.inundation.core.Grid;
import io.wutong.inundation.core.Plan;
import java.util.List;
import java.util.TreeMap;

/**
 * Lines as faces: a face belongs to a wall when the way from the middle of one cell to the middle
 * of the next crosses the line. So a wall has no holes, in whatever direction it runs.
 */
final class WallFaces {
  private final Terrain terrain;
  private final TreeMap<Integer, Part.Wall> west = new TreeMap<>();
  private final TreeMap<Integer, Part.Wall> north = new TreeMap<>();

  WallFaces(Terrain terrain) {
    this.terrain = terrain;
  }

  void add(Part.Wall wall) {
    List<Part.Place> line = wall.line();
    for (int i = 0; i + 1 < line.size(); i++) {
      add(wall, line.get(i), line.get(i + 1));
    }
  }

  private void add(Part.Wall wall, Part.Place a, Part.Place b) {
    int left = Math.max(0, terrain.column(Math.min(a.x(), b.x())) - 1);
    int right = Math.min(terrain.columns() - 1, terrain.column(Math.max(a.x(), b.x())) + 1);
    int top = Math.max(0, terrain.row(Math.max(a.y(), b.y())) - 1);
    int bottom = Math.min(terrain.rows() - 1, terrain.row(Math.min(a.y(), b.y())) + 1);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double x = terrain.x(column);
        double y = terrain.y(row);
        int key = row * terrain.columns() + column;
        if (isFace(column, row, -1, 0) && crosses(a, b, x - terrain.cell_m(), y, x, y)) {
          west.merge(key, wall, WallFaces::tighter);
        }
        if (isFace(column, row, 0, -1) && crosses(a, b, x, y + terrain.cell_m(), x, y)) {
          north.merge(key, wall, WallFaces::tighter);
        }
      }
    }
  }

  /** Where one of both sides is no ground, there is a wall anyway. */
  private boolean isFace(int column, int row, int east, int south) {
    return terrain.isGround(column, row) && terrain.isGround(column + east, row + south);
  }

  boolean isEmpty() {
    return west.isEmpty() && north.isEmpty();
  }

  /** The level that the ground itself holds water back to, where it is least. */
  double lowestSill_m() {
    double lowest = Double.POSITIVE_INFINITY;
    for (int face : west.keySet()) {
      lowest = Math.min(lowest, Math.max(level(face), level(face - 1)));
    }
    for (int face : north.keySet()) {
      lowest = Math.min(lowest, Math.max(level(face), level(face - terrain.columns())));
    }
    return lowest;
  }

  private float level(int cell) {
    return terrain.levels()[cell];
  }

  /** Where two lines share a face, the one that lets less through counts. */
  private static Part.Wall tighter(Part.Wall one, Part.Wall other) {
    if (one.open() != other.open()) {
      return one.open() < other.open() ? one : other;
    }
    return one.crest_m() >= other.crest_m() ? one : other;
  }

  private static boolean crosses(
      Part.Place a, Part.Place b, double x1, double y1, double x2, double y2) {
    boolean sideA = side(x1, y1, x2, y2, a.x(), a.y());
    boolean sideB = side(x1, y1, x2, y2, b.x(), b.y());
    boolean side1 = side(a.x(), a.y(), b.x(), b.y(), x1, y1);
    boolean side2 = side(a.x(), a.y(), b.x(), b.y(), x2, y2);
    return sideA != sideB && side1 != side2;
  }

  private static boolean side(double x1, double y1, double x2, double y2, double x, double y) {
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) > 0;
  }

  void addTo(Plan plan, Grid grid) {
    plan.westOpenings(cells(grid, west), crests(grid, west), opens(west), heights(west));
    plan.northOpenings(cells(grid, north), crests(grid, north), opens(north), heights(north));
  }

  private int[] cells(Grid grid, TreeMap<Integer, Part.Wall> faces) {
    int columns = terrain.columns();
    return faces.keySet().stream().mapToInt(k -> grid.cell(k % columns, k / columns)).toArray();
  }

  private static float[] crests(Grid grid, TreeMap<Integer, Part.Wall> faces) {
    return floats(faces.values().stream().mapToDouble(w -> w.crest_m() - grid.datum_m).toArray());
  }

  private static float[] opens(TreeMap<Integer, Part.Wall> faces) {
    return floats(faces.values().stream().mapToDouble(Part.Wall::open).toArray());
  }

  private static float[] heights(TreeMap<Integer, Part.Wall> faces) {
    return floats(faces.values().stream().mapToDouble(Part.Wall::height_m).toArray());
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
