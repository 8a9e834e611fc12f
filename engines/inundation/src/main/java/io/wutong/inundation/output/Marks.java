package io.wutong.inundation.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/** What is drawn over the map and above it. */
final class Marks {
  static final int TITLE = 26;
  private static final int INK = 0x202020;
  private static final int POINT = 0xd62728;
  private static final int LINE = 0x7a3b10;

  private final BufferedImage image;

  Marks(BufferedImage image) {
    this.image = image;
  }

  /** In dots where they suffice; other signs need a font, and where there is none they are left. */
  void title(String text) {
    if (Glyphs.know(text)) {
      Glyphs.draw(image, text, 6, 6, 2, INK);
      return;
    }
    try {
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
      Graphics2D graphics = image.createGraphics();
      graphics.setFont(font);
      graphics.setColor(new Color(INK));
      graphics.drawString(text, 6, 19);
      graphics.dispose();
    } catch (RuntimeException | LinkageError | InternalError e) {
      // A server without any font: the JDK says so in all of these ways.
      Glyphs.draw(image, text, 6, 6, 2, INK);
    }
  }

  /** Every second name stands below its place, since neighbours would hide each other's. */
  void point(String name, int count, int x, int y) {
    Glyphs.fill(image, x - 4, y, 9, 1, POINT);
    Glyphs.fill(image, x, y - 4, 1, 9, POINT);
    if (Glyphs.know(name)) {
      Glyphs.draw(image, name, x + 5, count % 2 == 0 ? y - 9 : y + 3, 1, INK);
    }
  }

  /** Of a line that may go on for kilometres outside, the part on the picture. */
  void line(double x1, double y1, double x2, double y2) {
    double[] part = {0, 1};
    cut(part, x1, x2 - x1, image.getWidth());
    cut(part, y1, y2 - y1, image.getHeight());
    if (part[0] < part[1]) {
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(new Color(LINE));
      graphics.setStroke(new BasicStroke(2));
      graphics.draw(
          new Line2D.Double(
              x1 + part[0] * (x2 - x1),
              y1 + part[0] * (y2 - y1),
              x1 + part[1] * (x2 - x1),
              y1 + part[1] * (y2 - y1)));
      graphics.dispose();
    }
  }

  /** Keeps the shares of a way at which it is between 0 and the size. */
  private static void cut(double[] part, double from, double way, double size) {
    if (way == 0) {
      part[1] = from >= 0 && from <= size ? part[1] : part[0];
    } else {
      part[0] = Math.max(part[0], Math.min(-from / way, (size - from) / way));
      part[1] = Math.min(part[1], Math.max(-from / way, (size - from) / way));
    }
  }
}
