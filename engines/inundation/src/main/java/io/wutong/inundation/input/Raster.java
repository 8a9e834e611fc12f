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

  /** Itself, when its cells are the terrain's. */
  Raster on(Terrain terrain) {
    boolean same = columns == terrain.columns() && rows == terrain.rows();
    double off = Math.hypot(west_m - terrain.west_m(), south_m - terrain.south_m());
    if (!same || Math.abs(cell_m - terrain.cell_m()) > 1e-6 || off > terrain.cell_m() / 100) {
      throw new Refusal(
          "%s has %d × %d cells of %s m from (%s, %s), the terrain %d × %d of %s m from (%s, %s)."
              .formatted(
                  name,
                  columns,
                  rows,
                  cell_m,
                  west_m,
                  south_m,
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
