package io.wutong.inundation.output;

import io.wutong.inundation.Part;
import io.wutong.inundation.Run;
import io.wutong.inundation.Terrain;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** Depths in blues over a shaded relief, with title, points, walls, a legend and a scale. */
public final class PngMap {
  private static final double[] FROM_M = {0.05, 0.15, 0.27, 0.5, 1, 2};
  private static final int[] BLUE = {0xc6dbef, 0x8fc1e3, 0x4a97d0, 0x1f6db3, 0x5b3a9b, 0x3b0f5c};
  private static final int WALL = 0x3a3a3a;
  private static final int PAPER = 0xffffff;
  private static final int INK = 0x202020;
  private static final int MOST = 1400;
  private static final int LEAST = 500;

  private final Terrain terrain;
  private final Run run;
  private final String title;
  private final float[] depth_m;

  /** Pixels by cell, or cells by pixel: one of them is 1. */
  private final int zoom;

  private final int skip;

  private PngMap(Run run, String title) {
    this.terrain = run.terrain();
    this.run = run;
    this.title = title;
    this.depth_m = run.mostDepths();
    int longest = Math.max(terrain.columns(), terrain.rows());
    this.skip = Math.max(1, (longest + MOST - 1) / MOST);
    this.zoom = Math.max(1, skip > 1 ? 1 : LEAST / longest);
  }

  /** The deepest water of a run. */
  public static void write(Path path, Run run, String title) throws IOException {
    // The JDK's own way prints a stack where there is no folder, and another one fails while the
    // JVM is ending.
    Files.deleteIfExists(path);
    try (ImageOutputStream out = new FileImageOutputStream(path.toFile())) {
      ImageIO.write(new PngMap(run, title).draw(), "png", out);
    }
  }

  private BufferedImage draw() {
    int width = (terrain.columns() + skip - 1) / skip * zoom;
    int height = (terrain.rows() + skip - 1) / skip * zoom;
    BufferedImage image =
        new BufferedImage(
            width + 150, Marks.TITLE + Math.max(height, 190) + 50, BufferedImage.TYPE_INT_RGB);
    Glyphs.fill(image, 0, 0, image.getWidth(), image.getHeight(), PAPER);
    for (int row = 0; row < terrain.rows(); row += skip) {
      for (int column = 0; column < terrain.columns(); column += skip) {
        Glyphs.fill(
            image,
            column / skip * zoom,
            Marks.TITLE + row / skip * zoom,
            zoom,
            zoom,
            colour(column, row));
      }
    }
    marks(new Marks(image));
    legend(image, width + 16);
    scale(image, Marks.TITLE + Math.max(height, 190) + 14, width);
    return image;
  }

  private void marks(Marks marks) {
    for (Part.Wall wall : run.walls()) {
      for (int i = 0; i + 1 < wall.line().size(); i++) {
        Part.Place a = wall.line().get(i);
        Part.Place b = wall.line().get(i + 1);
        marks.line(x(a.x()), y(a.y()), x(b.x()), y(b.y()));
      }
    }
    for (int i = 0; i < run.points().size(); i++) {
      Part.Point point = run.points().get(i);
      marks.point(point.name(), i, (int) x(point.x()), (int) y(point.y()));
    }
    marks.title(title);
  }

  private double x(double x) {
    return (x - terrain.west_m()) / terrain.cell_m() * zoom / skip;
  }

  private double y(double y) {
    return Marks.TITLE + (terrain.north_m() - y) / terrain.cell_m() * zoom / skip;
  }

  /** Where a pixel is several cells, its deepest one counts. */
  private int colour(int column, int row) {
    float depth = Float.NaN;
    for (int j = row; j < Math.min(terrain.rows(), row + skip); j++) {
      for (int i = column; i < Math.min(terrain.columns(), column + skip); i++) {
        float each = depth_m[j * terrain.columns() + i];
        depth = Float.isNaN(depth) || each > depth ? each : depth;
      }
    }
    if (Float.isNaN(depth)) {
      return WALL;
    }
    for (int i = FROM_M.length - 1; i >= 0; i--) {
      if (depth >= FROM_M[i]) {
        return BLUE[i];
      }
    }
    return relief(column, row);
  }

  /** Light from the north-west. */
  private int relief(int column, int row) {
    double east = level(column + 1, row, column, row) - level(column - 1, row, column, row);
    double south = level(column, row + 1, column, row) - level(column, row - 1, column, row);
    double slope = (east + south) / (2 * terrain.cell_m());
    int gray = (int) Math.clamp(226 + 400 * slope, 150, 250);
    return gray << 16 | gray << 8 | (gray - 8);
  }

  private double level(int column, int row, int orColumn, int orRow) {
    return terrain.isGround(column, row)
        ? terrain.level_m(column, row)
        : terrain.level_m(orColumn, orRow);
  }

  private static void legend(BufferedImage image, int x) {
    Glyphs.draw(image, "depth, m", x, Marks.TITLE + 10, 2, INK);
    for (int i = 0; i < FROM_M.length; i++) {
      int y = Marks.TITLE + 36 + i * 24;
      Glyphs.fill(image, x, y, 26, 18, BLUE[i]);
      String from = number(FROM_M[i]);
      String text = i + 1 < FROM_M.length ? from + " - " + number(FROM_M[i + 1]) : from + " +";
      Glyphs.draw(image, text, x + 32, y + 5, 1, INK);
    }
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((int) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private void scale(BufferedImage image, int y, int width) {
    double metresByPixel = terrain.cell_m() * skip / zoom;
    double most = width * metresByPixel / 3;
    double unit = Math.pow(10, Math.floor(Math.log10(most)));
    double length = most >= 5 * unit ? 5 * unit : most >= 2 * unit ? 2 * unit : unit;
    Glyphs.fill(image, 10, y, (int) (length / metresByPixel), 6, INK);
    Glyphs.fill(image, 12, y + 2, Math.max(0, (int) (length / metresByPixel) / 2 - 2), 2, PAPER);
    String text = length >= 1000 ? number(length / 1000) + " km" : number(length) + " m";
    Glyphs.draw(image, text, 10, y + 12, 2, INK);
  }
}
