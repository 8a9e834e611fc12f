package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import io.wutong.inundation.Terrain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rasters of rain, one a step, all of the same cells. */
record RainGrids(Raster first, double[][] mm_h) {
  static RainGrids read(List<CaseFile.RainGrid> grids, Path folder, Terrain terrain)
      throws IOException {
    List<double[]> rates = new ArrayList<>();
    Raster first = null;
    for (CaseFile.RainGrid grid : grids) {
      Raster raster = Rasters.read(folder.resolve(grid.file())).in(terrain.crs());
      first = first == null ? raster : first;
      refuseOthers(first, raster);
      double[] values = new double[raster.value.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(first, raster, i);
      }
      rates.add(values);
    }
    if (first == null) {
      throw new Refusal("The rain has no grid.", "the list is empty.");
    }
    return new RainGrids(first, rates.toArray(double[][]::new));
  }

  private static void refuseOthers(Raster first, Raster raster) {
    boolean same =
        raster.columns == first.columns
            && raster.rows == first.rows
            && Math.abs(raster.cell_m - first.cell_m) < 1e-6
            && Math.hypot(raster.west_m - first.west_m, raster.south_m - first.south_m)
                < first.cell_m / 100;
    if (!same) {
      throw new Refusal(
          "%s and %s have other cells: %s, and %s."
              .formatted(first.name, raster.name, first.cells(), raster.cells()),
          "one of them was cut differently: resample it to the other.");
    }
  }

  /** What the first one knows nothing of is no zone; what it knows, all others have to. */
  private static double value(Raster first, Raster raster, int i) {
    if (Float.isNaN(first.value[i])) {
      return 0;
    }
    if (!(raster.value[i] >= 0)) {
      throw new Refusal(
          "The rain at %s is %s."
              .formatted(
                  raster.place(i), Float.isNaN(raster.value[i]) ? "nodata" : raster.value[i]),
          "the radar saw nothing there: fill it, nothing is filled here.");
    }
    return raster.value[i];
  }
}
