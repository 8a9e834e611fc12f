package io.wutong.inundation.output;

import io.wutong.inundation.Terrain;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferFloat;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.GeoTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** A raster as a GeoTIFF of floats, through the JDK's own writer of TIFF; nodata is NaN. */
public final class TiffOut {
  private static final int GDAL_NODATA = 42113;

  private TiffOut() {}

  public static void write(Path path, Terrain terrain, float[] value) throws IOException {
    BufferedImage image = image(terrain.columns(), terrain.rows(), value);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    Files.deleteIfExists(path);
    try (ImageOutputStream out = new FileImageOutputStream(path.toFile())) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType("Deflate");
      IIOMetadata plain =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      TIFFDirectory tags = TIFFDirectory.createFromMetadata(plain);
      place(tags, terrain);
      writer.write(null, new IIOImage(image, null, tags.getAsMetadata()), param);
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage image(int columns, int rows, float[] value) {
    BandedSampleModel model = new BandedSampleModel(DataBuffer.TYPE_FLOAT, columns, rows, 1);
    DataBufferFloat buffer = new DataBufferFloat(value, value.length);
    WritableRaster raster = Raster.createWritableRaster(model, buffer, new Point());
    ColorSpace gray = ColorSpace.getInstance(ColorSpace.CS_GRAY);
    ComponentColorModel colours =
        new ComponentColorModel(
            gray, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_FLOAT);
    return new BufferedImage(colours, raster, false, null);
  }

  private static void place(TIFFDirectory tags, Terrain terrain) {
    GeoTIFFTagSet geo = GeoTIFFTagSet.getInstance();
    double cell = terrain.cell_m();
    add(tags, geo.getTag(GeoTIFFTagSet.TAG_MODEL_PIXEL_SCALE), new double[] {cell, cell, 0});
    add(
        tags,
        geo.getTag(GeoTIFFTagSet.TAG_MODEL_TIE_POINT),
        new double[] {0, 0, 0, terrain.west_m(), terrain.north_m(), 0});
    // A projected system, pixels are areas, and which one where it is known.
    String crs = terrain.crs().startsWith("EPSG:") ? terrain.crs().substring(5) : "";
    boolean known = crs.matches("[0-9]{4,5}");
    char[] keys = {1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32767};
    if (known) {
      keys[15] = (char) Integer.parseInt(crs);
    }
    TIFFTag directory = geo.getTag(GeoTIFFTagSet.TAG_GEO_KEY_DIRECTORY);
    tags.addTIFFField(new TIFFField(directory, TIFFTag.TIFF_SHORT, keys.length, keys));
    TIFFTag nodata = new TIFFTag("GDAL_NODATA", GDAL_NODATA, 1 << TIFFTag.TIFF_ASCII);
    tags.addTIFFField(new TIFFField(nodata, TIFFTag.TIFF_ASCII, 1, new String[] {"nan"}));
  }

  private static void add(TIFFDirectory tags, TIFFTag tag, double[] values) {
    tags.addTIFFField(new TIFFField(tag, TIFFTag.TIFF_DOUBLE, values.length, values));
  }
}
