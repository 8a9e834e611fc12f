package io.wutong.inundation.input;

import io.wutong.inundation.Terrain;
import io.wutong.inundation.output.TiffOut;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rasters, for tests of other packages. */
public final class TiffFiles {
  private TiffFiles() {}

  public static float[] values(Path path) throws IOException {
    return Rasters.read(path).value;
  }

  public static String place(Path path) throws IOException {
    Raster raster = Rasters.read(path);
    return "%d × %d of %s m from (%s, %s) %s"
        .formatted(
            raster.columns, raster.rows, raster.cell_m, raster.west_m, raster.south_m, raster.crs);
  }

  public static void copy(Path from, Path to) throws IOException {
    Raster raster = Rasters.read(from);
    Terrain terrain =
        Terrain.of(raster.columns, raster.rows, raster.cell_m, raster.value)
            .at(raster.west_m, raster.south_m);
    TiffOut.write(to, terrain, raster.value);
  }

  public static void raw(Path from, Path to) throws IOException {
    float[] value = values(from);
    ByteBuffer buffer = ByteBuffer.allocate(4 * value.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(value);
    Files.write(to, buffer.array());
  }
}
