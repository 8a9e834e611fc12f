package io.wutong.shared.print;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of other files, each drawn into a frame on a sheet of its own: nothing of a foreign
 * file but what it shows comes along, no script, no form, no link.
 */
public final class Attachments {

  private static final Logger log = LoggerFactory.getLogger(Attachments.class);

  /** A picture is unpacked to be put in: so many points need 160 MB. */
  private static final long POINTS_MAX = 40_000_000;

  private final PDDocument document;
  private final Paper paper;
  private final Format format;
  private final int sheetsMax;

  /**
   * @param sheetsMax no further page is put in when the file has so many
   */
  Attachments(PDDocument document, Paper paper, int sheetsMax) {
    this.document = document;
    this.paper = paper;
    this.format = paper.format();
    this.sheetsMax = sheetsMax;
  }

  /** What became of a file: all its pages are in, or why not. */
  public enum Put {
    WHOLE,
    /** Neither a PDF nor a picture: it is named, not shown. */
    OTHER_KIND,
    TOO_LARGE,
    /** It cannot be read as what it says to be. */
    BROKEN
  }

  /** What kind of a file the bytes begin like; empty for one that has no pages. */
  private static String kind(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(1024);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.contains("%PDF-")) {
      return "pdf";
    }
    if (text.startsWith("\u00FF\u00D8")) {
      return "jpeg";
    }
    return text.startsWith("\u0089PNG") ? "png" : "";
  }

  /** Puts the pages of a file behind what is there; at the head of each stands what it is. */
  public Put put(Path file, String head) {
    try {
      return switch (kind(file)) {
        case "pdf" -> pdf(file, head);
        case "jpeg" -> picture(file, head, true);
        case "png" -> picture(file, head, false);
        default -> Put.OTHER_KIND;
      };
    } catch (IOException | RuntimeException | StackOverflowError e) {
      log.info("the pages of an attachment stay out: {}", e.toString());
      return Put.BROKEN;
    }
  }

  private Put pdf(Path file, String head) throws IOException {
    var cache = IOUtils.createTempFileOnlyStreamCache();
    try (PDDocument source = Loader.loadPDF(file.toFile(), "", null, null, cache)) {
      int pages = source.getNumberOfPages();
      if (document.getNumberOfPages() + pages > sheetsMax) {
        return Put.TOO_LARGE;
      }
      LayerUtility layers = new LayerUtility(document);
      for (int i = 0; i < pages; i++) {
        PDFormXObject form = layers.importPageAsForm(source, i);
        PDRectangle box = source.getPage(i).getCropBox();
        boolean lies = source.getPage(i).getRotation() % 180 != 0;
        float wide = lies ? box.getHeight() : box.getWidth();
        float high = lies ? box.getWidth() : box.getHeight();
        Format sheet = lying(wide, high);
        String numbered = "%s　%d/%d".formatted(head, i + 1, pages);
        try (PDPageContentStream ink = framed(sheet, numbered)) {
          ink.transform(fitted(sheet, wide, high));
          ink.drawForm(form);
        }
      }
      return Put.WHOLE;
    }
  }

  private Put picture(Path file, String head, boolean jpeg) throws IOException {
    if (document.getNumberOfPages() + 1 > sheetsMax || points(file) > POINTS_MAX) {
      return Put.TOO_LARGE;
    }
    int quarters = 0;
    PDImageXObject image;
    if (jpeg) {
      byte[] bytes = Files.readAllBytes(file);
      quarters = Orientation.quarters(bytes);
      image = JPEGFactory.createFromByteArray(document, bytes);
    } else {
      BufferedImage read = ImageIO.read(file.toFile());
      if (read == null) {
        return Put.BROKEN;
      }
      image = LosslessFactory.createFromImage(document, read);
    }
    float wide = quarters % 2 == 0 ? image.getWidth() : image.getHeight();
    float high = quarters % 2 == 0 ? image.getHeight() : image.getWidth();
    Format sheet = lying(wide, high);
    try (PDPageContentStream ink = framed(sheet, head)) {
      ink.transform(fitted(sheet, wide, high));
      ink.transform(upright(quarters, wide, high));
      ink.drawImage(image, 0, 0, image.getWidth(), image.getHeight());
    }
    return Put.WHOLE;
  }

  /** Turned to the right by so many quarters, with the lower left corner where it was. */
  private static Matrix upright(int quarters, float wide, float high) {
    return switch (quarters) {
      case 1 -> new Matrix(0, -1, 1, 0, 0, high);
      case 2 -> new Matrix(-1, 0, 0, -1, wide, high);
      case 3 -> new Matrix(0, 1, -1, 0, wide, 0);
      default -> new Matrix();
    };
  }

  private static long points(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no reader for this picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    }
  }

  /** What lies is put on a sheet that lies: on an upright one it would be half as large. */
  private Format lying(float wide, float high) {
    return wide > high == format.isLying() ? format : format.turned();
  }

  private PDPageContentStream framed(Format sheet, String head) {
    paper.sheet(sheet);
    paper.draw(sheet.left(), sheet.top() + 12, 9, head, Color.DARK_GRAY);
    paper.close();
    PDPage page = document.getPage(document.getNumberOfPages() - 1);
    return paper.ink(page, true);
  }

  /** As large as the frame lets it be, never larger than twice its size, in the middle. */
  private static Matrix fitted(Format sheet, float wide, float high) {
    float room = sheet.top() - sheet.bottom();
    float scale = Math.min(2, Math.min(sheet.wide() / wide, room / high));
    float x = sheet.left() + (sheet.wide() - wide * scale) / 2;
    float y = sheet.top() - high * scale;
    return new Matrix(scale, 0, 0, scale, x, y);
  }
}
