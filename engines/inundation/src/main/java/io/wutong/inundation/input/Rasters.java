package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a raster by the end of its name. */
final class Rasters {
  private Rasters() {}

  static Raster read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(path.toString());
    }
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".tif") || name.endsWith(".tiff")) {
      return GeoTiff.read(path);
    }
    if (name.endsWith(".asc")) {
      return AsciiGrid.read(path);
    }
    throw new Refusal(
        "The raster %s is of no known kind.".formatted(name),
        "it is a GeoTIFF (.tif) or an ESRI ASCII grid (.asc) with another ending.");
  }

  /** Little-endian floats without a header; not a number is nodata. */
  static Raster raw(Path path, int columns, int rows, double cell_m, double west_m, double south_m)
      throws IOException {
    String name = String.valueOf(path.getFileName());
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Raster.refuseSize(name, columns, rows, cell_m);
    long cells = (long) columns * rows;
    if (Files.size(path) != 4 * cells) {
      throw new Refusal(
          "%s has %d bytes; %d × %d floats are %d."
              .formatted(name, Files.size(path), columns, rows, 4 * cells),
          "columns or rows are mistyped, or it has doubles.");
    }
    float[] value = new float[Math.toIntExact(cells)];
    ByteBuffer buffer = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(path)) {
      int at = 0;
      while (at < value.length) {
        buffer.clear().limit(Math.min(buffer.capacity(), 4 * (value.length - at)));
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
          continue;
        }
        buffer.flip();
        int count = buffer.remaining() / 4;
        buffer.asFloatBuffer().get(value, at, count);
        at += count;
      }
    }
    return new Raster(name, columns, rows, cell_m, west_m, south_m, "", value);
  }
}
