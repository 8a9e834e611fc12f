package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.GeoTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFImageReadParam;
import javax.imageio.stream.ImageInputStream;

/** The one band of a GeoTIFF, through the JDK's own reader of TIFF. */
final class GeoTiff {
  private static final int GDAL_METADATA = 42112;
  private static final int GDAL_NODATA = 42113;
  private static final Pattern SCALED =
      Pattern.compile("<Item[^>]*\\brole=\"(scale|offset)\"[^>]*>([^<]*)</Item>");
  private static final int MODEL_TYPE = 1024;
  private static final int RASTER_TYPE = 1025;
  private static final int PROJECTED = 3072;
  private static final int LINEAR_UNITS = 3076;
  private static final int VERTICAL_UNITS = 4099;
  private static final int METRE = 9001;
  private static final int USER_DEFINED = 32767;

  private final String name;
  private final TIFFDirectory tags;

  private GeoTiff(String name, TIFFDirectory tags) {
    this.name = name;
    this.tags = tags;
  }

  static Raster read(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
      reader.setInput(in);
      Raster.refuseSize(name, reader.getWidth(0), reader.getHeight(0), 1);
      new GeoTiff(name, TIFFDirectory.createFromMetadata(reader.getImageMetadata(0)))
          .refusePredictor();
      // Once more from the start: the reader keeps the tags that it has read without this wish.
      in.seek(0);
      reader.setInput(in);
      TIFFImageReadParam param = new TIFFImageReadParam();
      // Else it drops the tag that says which value stands for nodata.
      param.setReadUnknownTags(true);
      IIOImage all = reader.readAll(0, param);
      GeoTiff tiff = new GeoTiff(name, TIFFDirectory.createFromMetadata(all.getMetadata()));
      return tiff.raster(all.getRenderedImage().getData());
    } catch (IIOException | EOFException | IllegalArgumentException e) {
      if (e instanceof Refusal refusal) {
        throw refusal;
      }
      throw new Refusal(
          "%s cannot be read: %s.".formatted(name, e.getMessage()),
          "it is cut off, a BigTIFF, or compressed in a rare way: gdal_translate -co"
              + " COMPRESS=DEFLATE.");
    } finally {
      reader.dispose();
    }
  }

  private void refusePredictor() {
    TIFFField predictor = tags.getTIFFField(BaselineTIFFTagSet.TAG_PREDICTOR);
    if (predictor != null && predictor.getAsInt(0) == 3) {
      throw new Refusal(
          "%s is compressed with a predictor for floats.".formatted(name),
          "gdal_translate -co PREDICTOR=1 writes it without.");
    }
  }

  private Raster raster(java.awt.image.Raster image) {
    int columns = image.getWidth();
    int rows = image.getHeight();
    refuseBands(image.getNumBands());
    refuseScale();
    float[] value = image.getSamples(0, 0, columns, rows, 0, new float[columns * rows]);
    emptyWhere(value);
    refuseUnits();
    double[] scale = doubles(GeoTIFFTagSet.TAG_MODEL_PIXEL_SCALE, 2);
    double[] tie = doubles(GeoTIFFTagSet.TAG_MODEL_TIE_POINT, 6);
    if (Math.abs(scale[0] - scale[1]) > 1e-6 * scale[0]) {
      throw new Refusal(
          "The cells of %s are %s × %s.".formatted(name, scale[0], scale[1]),
          "it should be resampled to square ones.");
    }
    double half = geoKey(RASTER_TYPE) == 2 ? 0.5 : 0;
    double west = tie[3] - (tie[0] + half) * scale[0];
    double north = tie[4] + (tie[1] + half) * scale[1];
    int projected = geoKey(PROJECTED);
    String crs = projected > 0 && projected < USER_DEFINED ? "EPSG:" + projected : "";
    return new Raster(name, columns, rows, scale[0], west, north - rows * scale[1], crs, value);
  }

  /** GDAL writes its value of nodata as text, nan in small letters. */
  private void emptyWhere(float[] value) {
    TIFFField nodata = tags.getTIFFField(GDAL_NODATA);
    if (nodata == null) {
      return;
    }
    String said = nodata.getAsString(0).replace("\0", "").trim();
    Double none = Numbers.orNone(said);
    if (none == null && !said.matches("[+-]?inf(inity)?")) {
      throw new Refusal(
          "%s says that '%s' stands for nodata (tag %d).".formatted(name, said, GDAL_NODATA),
          "gdal_edit.py -a_nodata -9999 says it as a number.");
    }
    // Beyond the range of a float it is the infinite one in the cells as well.
    float cell =
        none == null
            ? (said.startsWith("-") ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY)
            : none.floatValue();
    for (int i = 0; i < value.length; i++) {
      value[i] = value[i] == cell ? Float.NaN : value[i];
    }
  }

  private void refuseBands(int bands) {
    if (bands > 1) {
      throw new Refusal(
          "%s has %d bands.".formatted(name, bands),
          "gdal_translate -b 1 takes the first one, if that is the one which is meant.");
    }
  }

  /** Some keep centimetres in whole numbers and say so here only. */
  private void refuseScale() {
    TIFFField metadata = tags.getTIFFField(GDAL_METADATA);
    if (metadata == null) {
      return;
    }
    Matcher item = SCALED.matcher(metadata.getAsString(0));
    while (item.find()) {
      double neutral = item.group(1).equals("scale") ? 1 : 0;
      String said = item.group(2).strip();
      Double value = Numbers.orNone(said);
      if (value == null || value != neutral) {
        throw new Refusal(
            "%s says that its values have a %s of %s (tag %d)."
                .formatted(name, item.group(1), said, GDAL_METADATA),
            "gdal_translate -unscale -ot Float32 writes the values themselves.");
      }
    }
  }

  private void refuseUnits() {
    if (geoKey(MODEL_TYPE) == 2) {
      throw new Refusal(
          "%s is in degrees.".formatted(name), "project it to metres, like EPSG:4547.");
    }
    refuseUnit(LINEAR_UNITS, "lengths");
    refuseUnit(VERTICAL_UNITS, "heights");
  }

  private void refuseUnit(int key, String of) {
    int unit = geoKey(key);
    if (unit > 0 && unit < USER_DEFINED && unit != METRE) {
      String feet = unit == 9002 || unit == 9003 ? ", feet" : "";
      throw new Refusal(
          "%s has its %s in the unit %d%s (GeoTIFF key %d), not in metres (%d)."
              .formatted(name, of, unit, feet, key, METRE),
          "convert it: gdalwarp -t_srs EPSG:4547 for lengths, gdal_calc for heights.");
    }
  }

  private double[] doubles(int tag, int atLeast) {
    TIFFField field = tags.getTIFFField(tag);
    if (field == null || field.getCount() < atLeast) {
      throw new Refusal(
          "%s does not say where it lies (tag %d).".formatted(name, tag),
          "it is a picture and no GeoTIFF, or rotated.");
    }
    return field.getAsDoubles();
  }

  private int geoKey(int key) {
    TIFFField field = tags.getTIFFField(GeoTIFFTagSet.TAG_GEO_KEY_DIRECTORY);
    if (field != null) {
      for (int i = 4; i + 3 < field.getCount(); i += 4) {
        if (field.getAsInt(i) == key && field.getAsInt(i + 1) == 0) {
          return field.getAsInt(i + 3);
        }
      }
    }
    return -1;
  }
}
