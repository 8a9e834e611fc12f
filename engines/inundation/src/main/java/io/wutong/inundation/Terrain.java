package io.wutong.inundation;

/**
 * Levels of the ground on square cells, row by row from the north. Not a number is no ground: a
 * wall.
 */
public final class Terrain {
  private final int columns;
  private final int rows;
  private final double cell_m;
  private final double west_m;
  private final double south_m;
  private final String crs;
  private final float[] level_m;
  private final boolean holesAreWalls;

  private Terrain(
      int columns,
      int rows,
      double cell_m,
      double west_m,
      double south_m,
      String crs,
      float[] level_m,
      boolean holesAreWalls) {
    this.columns = columns;
    this.rows = rows;
    this.cell_m = cell_m;
    this.west_m = west_m;
    this.south_m = south_m;
    this.crs = crs;
    this.level_m = level_m;
    this.holesAreWalls = holesAreWalls;
  }

  /** With its south-west corner at (0, 0). */
  public static Terrain of(int columns, int rows, double cell_m, float[] level_m) {
    if (columns < 1 || rows < 1 || (long) columns * rows != level_m.length) {
      throw new Refusal(
          "A terrain of %d × %d cells has %d levels.".formatted(columns, rows, level_m.length),
          "columns or rows are mistyped.");
    }
    if (!(cell_m > 0) || Double.isInfinite(cell_m)) {
      throw new Refusal(
          "A cell of the terrain is %s m wide.".formatted(cell_m), "the cell size is missing.");
    }
    for (int i = 0; i < level_m.length; i++) {
      if (Math.abs(level_m[i]) > 12_000) {
        throw new Refusal(
            "The ground at column %d, row %d is at %s m."
                .formatted(i % columns, i / columns, level_m[i]),
            "that value stands for nodata and the file does not say so.");
      }
    }
    return new Terrain(columns, rows, cell_m, 0, 0, "", level_m.clone(), false);
  }

  /** With its south-west corner there. */
  public Terrain at(double west_m, double south_m) {
    return new Terrain(columns, rows, cell_m, west_m, south_m, crs, level_m, holesAreWalls);
  }

  /** In a coordinate system, like {@code EPSG:4547}; empty when unknown. */
  public Terrain in(String crs) {
    return new Terrain(columns, rows, cell_m, west_m, south_m, crs, level_m, holesAreWalls);
  }

  /** Cells without a level are walls even where they do not reach the frame. */
  public Terrain withHolesAsWalls() {
    return new Terrain(columns, rows, cell_m, west_m, south_m, crs, level_m, true);
  }

  boolean holesAreWalls() {
    return holesAreWalls;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  public double cell_m() {
    return cell_m;
  }

  public double west_m() {
    return west_m;
  }

  public double south_m() {
    return south_m;
  }

  public double north_m() {
    return south_m + rows * cell_m;
  }

  public double east_m() {
    return west_m + columns * cell_m;
  }

  public String crs() {
    return crs;
  }

  public float level_m(int column, int row) {
    return level_m[row * columns + column];
  }

  float[] levels() {
    return level_m;
  }

  /** The column of an easting, which may lie outside. */
  public int column(double x) {
    return (int) Math.floor((x - west_m) / cell_m);
  }

  /** The row of a northing, which may lie outside. */
  public int row(double y) {
    return (int) Math.floor((north_m() - y) / cell_m);
  }

  public double x(int column) {
    return west_m + (column + 0.5) * cell_m;
  }

  public double y(int row) {
    return north_m() - (row + 0.5) * cell_m;
  }

  public boolean isGround(int column, int row) {
    return column >= 0
        && row >= 0
        && column < columns
        && row < rows
        && !Float.isNaN(level_m[row * columns + column]);
  }
}
