package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import io.wutong.inundation.Terrain;

/** Values on square cells, row by row from the north; not a number where there is none. */
final class Raster {
  final String name;
  final int columns;
  final int rows;
  final double cell_m;
  final double west_m;
  final double south_m;

  /** Empty when the file does not say. */
  final String crs;

  final float[] value;

  Raster(
      String name,
      int columns,
      int rows,
      double cell_m,
      double west_m,
      double south_m,
      String crs,
      float[] value) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
    this.cell_m = cell_m;
    this.west_m = west_m;
    this.south_m = south_m;
    this.crs = crs;
    this.value = value;
  }

  /** More cells than an array has, or none, are refused before anything is made of that size. */
  static void refuseSize(String name, long columns, long rows, double cell) {
    if (columns < 1 || rows < 1 || columns * rows > Integer.MAX_VALUE - 8) {
      throw new Refusal(
          "%s has %d × %d cells.".formatted(name, columns, rows),
          columns < 1 || rows < 1
              ? "its size is mistyped."
              : "larger cells do, or a part of it: 2,147,483,639 are the most here.");
    }
    if (!(cell > 0) || Double.isInfinite(cell)) {
      throw new Refusal(
          "The cells of %s are %s m wide.".formatted(name, cell), "the cell size is mistyped.");
    }
  }

  /** This value stands for none: said by the case, where the file does not. */
  void empty(float nodata) {
    for (int i = 0; i < value.length; i++) {
      value[i] = value[i] == nodata ? Float.NaN : value[i];
    }
  }

  /** A cell as a reader of the file finds it: both from 0, from the west and from the north. */
  String place(int cell) {
    return "column %d, row %d of %s".formatted(cell % columns, cell / columns, name);
  }

  /** How many of what size from where. */
  String cells() {
    return "%d × %d of %s m from (%s, %s)".formatted(columns, rows, cell_m, west_m, south_m);
  }

  /** Itself, when its cells are the terrain's. */
  Raster on(Terrain terrain) {
    boolean same = columns == terrain.columns() && rows == terrain.rows();
    double off = Math.hypot(west_m - terrain.west_m(), south_m - terrain.south_m());
    if (!same || Math.abs(cell_m - terrain.cell_m()) > 1e-6 || off > terrain.cell_m() / 100) {
      throw new Refusal(
          "%s has other cells than the terrain: %s, and %d × %d of %s m from (%s, %s)."
              .formatted(
                  name,
                  cells(),
                  terrain.columns(),
                  terrain.rows(),
                  terrain.cell_m(),
                  terrain.west_m(),
                  terrain.south_m()),
          "it was cut differently: resample it to the terrain.");
    }
    in(terrain.crs());
    return this;
  }

  /** Itself, when nothing says that it is of another coordinate system. */
  Raster in(String wanted) {
    if (!crs.isEmpty() && !wanted.isEmpty() && !crs.equals(wanted)) {
      throw new Refusal(
          "%s is in %s, the case in %s.".formatted(name, crs, wanted),
          "reproject it: nothing is reprojected here.");
    }
    return this;
  }

  int index(double x, double y) {
    int column = (int) Math.floor((x - west_m) / cell_m);
    int row = (int) Math.floor((south_m + rows * cell_m - y) / cell_m);
    boolean inside = column >= 0 && row >= 0 && column < columns && row < rows;
    return inside && !Float.isNaN(value[row * columns + column]) ? row * columns + column : -1;
  }
}
