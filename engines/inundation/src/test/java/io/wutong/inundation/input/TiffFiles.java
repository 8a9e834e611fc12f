package io.wutong.inundation.input;

import io.wutong.inundation.Terrain;
import io.wutong.inundation.output.TiffOut;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

  /**
   * A GeoTIFF of floats from (0, 0), byte by byte as other programs write it.
   *
   * @param nodata the text of GDAL's tag, or empty for none
   * @param keys pairs of a GeoTIFF key and its value
   */
  public static byte[] bytes(
      int columns, int rows, double cell, float[] value, String nodata, int... keys) {
    return bytes(columns, rows, cell, value, nodata, new More(1, ""), keys);
  }

  /**
   * What most have not.
   *
   * @param bands values of a cell, one after the other
   * @param metadata GDAL's own, as XML
   */
  public record More(int bands, String metadata) {}

  /** One item that GDAL knows the role of. */
  public static More metadata(String role, String value) {
    String item = "<Item name=\"%s\" sample=\"0\" role=\"%s\">%s</Item>";
    return new More(
        1,
        "<GDALMetadata>%n  %s%n</GDALMetadata>"
            .formatted(item.formatted(role.toUpperCase(Locale.ROOT), role, value)));
  }

  public static byte[] bytes(
      int columns, int rows, double cell, float[] value, String nodata, More more, int... keys) {
    List<Tag> tags = new ArrayList<>();
    double[] bits = new double[more.bands()];
    Arrays.fill(bits, 32);
    double[] floats = new double[more.bands()];
    Arrays.fill(floats, 3);
    tags.add(new Tag(256, 4, columns));
    tags.add(new Tag(257, 4, rows));
    tags.add(new Tag(258, 3, bits));
    tags.add(new Tag(259, 3, 1));
    tags.add(new Tag(262, 3, 1));
    tags.add(new Tag(273, 4, 8));
    tags.add(new Tag(277, 3, more.bands()));
    tags.add(new Tag(278, 4, rows));
    tags.add(new Tag(279, 4, 4 * value.length));
    tags.add(new Tag(339, 3, floats));
    tags.add(new Tag(33550, 12, cell, cell, 0));
    tags.add(new Tag(33922, 12, 0, 0, 0, 0, rows * cell, 0));
    double[] directory = new double[4 + 2 * keys.length];
    directory[0] = 1;
    directory[1] = 1;
    directory[3] = keys.length / 2;
    for (int i = 0; i < keys.length; i += 2) {
      directory[4 + 2 * i] = keys[i];
      directory[6 + 2 * i] = 1;
      directory[7 + 2 * i] = keys[i + 1];
    }
    tags.add(new Tag(34735, 3, directory));
    if (!more.metadata().isEmpty()) {
      tags.add(new Tag(42112, 2, text(more.metadata())));
    }
    if (!nodata.isEmpty()) {
      tags.add(new Tag(42113, 2, text(nodata)));
    }
    return bytes(tags, value);
  }

  private static double[] text(String text) {
    return (text + "\0").chars().asDoubleStream().toArray();
  }

  private record Tag(int number, int type, double... values) {
    int size() {
      return values.length * (type == 2 ? 1 : type == 3 ? 2 : type == 4 ? 4 : 8);
    }

    void put(ByteBuffer into) {
      for (double each : values) {
        switch (type) {
          case 2 -> into.put((byte) each);
          case 3 -> into.putShort((short) each);
          case 4 -> into.putInt((int) each);
          default -> into.putDouble(each);
        }
      }
    }
  }

  private static byte[] bytes(List<Tag> tags, float[] value) {
    int directory = 8 + 4 * value.length;
    int rest = directory + 2 + 12 * tags.size() + 4;
    int size = rest + tags.stream().mapToInt(Tag::size).sum();
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory);
    for (float each : value) {
      out.putFloat(each);
    }
    out.putShort((short) tags.size());
    int more = rest;
    for (Tag tag : tags) {
      out.putShort((short) tag.number).putShort((short) tag.type).putInt(tag.values.length);
      ByteBuffer inside = out.slice(out.position(), 4).order(ByteOrder.LITTLE_ENDIAN);
      if (tag.size() <= 4) {
        tag.put(inside);
      } else {
        inside.putInt(more);
        tag.put(out.slice(more, tag.size()).order(ByteOrder.LITTLE_ENDIAN));
        more += tag.size();
      }
      out.position(out.position() + 4);
    }
    return out.array();
  }
}
