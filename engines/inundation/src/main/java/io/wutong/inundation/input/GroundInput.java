package io.wutong.inundation.input;

import io.wutong.inundation.Elevations;
import io.wutong.inundation.Refusal;
import io.wutong.inundation.Terrain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terrain of a case. */
final class GroundInput {
  /** Of the systems in degrees, those that people here meet. */
  private static final Set<String> DEGREES =
      Set.of("EPSG:4326", "EPSG:4490", "EPSG:4214", "EPSG:4610", "EPSG:4258", "EPSG:4269");

  /** Finer cells than these are degrees. */
  private static final double LEAST_CELL_M = 0.02;

  private final CaseFile.Ground ground;
  private final Path path;
  private final @Nullable String crs;

  GroundInput(CaseFile file, Path folder) {
    this.ground = file.terrain();
    this.path = folder.resolve(ground.file());
    this.crs = file.crs() == null ? null : file.crs().strip().toUpperCase(Locale.ROOT);
  }

  Terrain read() throws IOException {
    Raster raster = raster();
    Double nodata = ground.nodata();
    if (nodata != null) {
      raster.empty(nodata.floatValue());
    }
    String system = crs == null ? raster.crs : crs;
    raster.in(system);
    refuseDegrees(raster, system);
    Elevations.check(raster.name, raster.columns, raster.cell_m, raster.value);
    Terrain terrain =
        Terrain.of(raster.columns, raster.rows, raster.cell_m, raster.value)
            .at(raster.west_m, raster.south_m)
            .in(system);
    return Boolean.TRUE.equals(ground.nodata_is_wall()) ? terrain.withHolesAsWalls() : terrain;
  }

  private Raster raster() throws IOException {
    if (ground.file().toLowerCase(Locale.ROOT).endsWith(".f32")) {
      if (ground.columns() == null || ground.rows() == null || ground.cell_m() == null) {
        throw new Refusal(
            "%s has no header.".formatted(ground.file()),
            "columns, rows and cell-m are missing below terrain.");
      }
      double west = ground.west_m() == null ? 0 : ground.west_m();
      double south = ground.south_m() == null ? 0 : ground.south_m();
      return Rasters.raw(path, ground.columns(), ground.rows(), ground.cell_m(), west, south);
    }
    boolean said =
        Stream.of(
                ground.columns(), ground.rows(), ground.cell_m(), ground.west_m(), ground.south_m())
            .anyMatch(Objects::nonNull);
    if (said) {
      throw new Refusal(
          "%s says its size and place itself.".formatted(ground.file()),
          "columns, rows, cell-m, west-m and south-m below terrain should go.");
    }
    return Rasters.read(path);
  }

  private static void refuseDegrees(Raster raster, String crs) {
    if (raster.cell_m < LEAST_CELL_M || DEGREES.contains(crs.toUpperCase(Locale.ROOT))) {
      throw new Refusal(
          "%s is in degrees: its cells are %s wide, from (%s, %s)%s."
              .formatted(
                  raster.name,
                  raster.cell_m,
                  raster.west_m,
                  raster.south_m,
                  crs.isEmpty() ? "" : " in " + crs),
          "project it to metres: gdalwarp -t_srs EPSG:4547.");
    }
  }
}
