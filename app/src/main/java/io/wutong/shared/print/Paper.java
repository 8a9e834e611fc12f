package io.wutong.shared.print;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Words on A4, from top to bottom, on as many sheets as they need. */
public final class Paper implements AutoCloseable {

  /** The size of running words. */
  public static final float BODY = 10.5f;

  static final PDRectangle SHEET = PDRectangle.A4;
  static final float LEFT = 62;
  static final float WIDE = SHEET.getWidth() - LEFT - 48;
  static final float TOP = SHEET.getHeight() - 62;
  static final float BOTTOM = 62;
  private static final float LEADING = 1.55f;
  private static final float LABEL = 82;

  private final PDDocument document;
  private final Typefaces fonts;
  private @Nullable PDPageContentStream ink;
  private float y;

  public Paper(PDDocument document, Typefaces fonts) {
    this.document = document;
    this.fonts = fonts;
  }

  /** How many sheets there are. */
  public int sheets() {
    return document.getNumberOfPages();
  }

  /** Goes on with a new sheet. */
  public void sheet() {
    lift();
    PDPage page = new PDPage(SHEET);
    document.addPage(page);
    ink = ink(page, false);
    y = TOP;
  }

  private void lift() {
    PDPageContentStream wet = ink;
    ink = null;
    if (wet != null) {
      try {
        wet.close();
      } catch (IOException e) {
        throw new UncheckedIOException("ending a sheet", e);
      }
    }
  }

  PDPageContentStream ink(PDPage page, boolean over) {
    try {
      return new PDPageContentStream(
          document, page, over ? AppendMode.APPEND : AppendMode.OVERWRITE, true, over);
    } catch (IOException e) {
      throw new UncheckedIOException("beginning a sheet", e);
    }
  }

  /** Leaves room; a new sheet when less than {@code needed} is left beneath. */
  public void room(float gap, float needed) {
    if (ink == null || y - gap - needed < BOTTOM) {
      sheet();
    } else {
      y -= gap;
    }
  }

  /** Moves down to a height above the lower edge of the sheet. */
  public void downTo(float height) {
    y = height;
  }

  /** Words in the middle. */
  public void centred(String words, float size) {
    for (String line : Wrapping.lines(words, WIDE - 40, size, fonts)) {
      room(0, size * LEADING);
      y -= size * LEADING;
      draw(LEFT + (WIDE - fonts.width(line, size)) / 2, y, size, line, Color.BLACK);
    }
  }

  /** The title of a section. */
  public void heading(String words) {
    room(16, 70);
    y -= 15;
    draw(LEFT, y, 14, words, Color.BLACK);
    rule(y - 6);
    y -= 12;
  }

  /** A line that stands out. */
  public void strong(String words) {
    room(8, 34);
    for (String line : Wrapping.lines(words, WIDE, 11.5f, fonts)) {
      y -= 11.5f * LEADING;
      draw(LEFT, y, 11.5f, line, Color.BLACK);
    }
  }

  /** Running words, so far from the left. */
  public void words(String words, float indent) {
    write(words, indent, BODY, Color.BLACK);
  }

  /** Small words beside the matter. */
  public void aside(String words, float indent) {
    write(words, indent, 9, Color.DARK_GRAY);
  }

  private void write(String words, float indent, float size, Color colour) {
    for (String line : Wrapping.lines(words, WIDE - indent, size, fonts)) {
      room(0, size * LEADING);
      y -= size * LEADING;
      draw(LEFT + indent, y, size, line, colour);
    }
  }

  /** What something is called, and what is said of it beside. */
  public void field(String label, String words) {
    if (words.isBlank()) {
      return;
    }
    List<String> lines = Wrapping.lines(words, WIDE - LABEL, BODY, fonts);
    boolean first = true;
    for (String line : lines) {
      room(first ? 3 : 0, BODY * LEADING);
      y -= BODY * LEADING;
      if (first) {
        draw(LEFT, y, BODY, label, Color.DARK_GRAY);
      }
      draw(LEFT + LABEL, y, BODY, line, Color.BLACK);
      first = false;
    }
  }

  /** A line of the contents: what, and on which page. */
  public void entry(String words, String page, float indent) {
    room(0, 20);
    y -= 19;
    String line = Wrapping.lines(words, WIDE - indent - 50, 11, fonts).getFirst();
    float end = LEFT + indent + fonts.width(line, 11) + 6;
    float number = LEFT + WIDE - fonts.width(page, 11);
    draw(LEFT + indent, y, 11, line, Color.BLACK);
    draw(number, y, 11, page, Color.BLACK);
    StringBuilder dots = new StringBuilder();
    float dot = fonts.width(" ·", 11);
    for (float x = end; x + dot < number - 6; x += dot) {
      dots.append(" ·");
    }
    draw(end, y, 11, dots.toString(), Color.LIGHT_GRAY);
  }

  /** Writes at the foot of a sheet that is there already. */
  void foot(int sheet, String left, String right) {
    lift();
    ink = ink(document.getPage(sheet), true);
    draw(LEFT, 34, 8.5f, left, Color.DARK_GRAY);
    draw(LEFT + WIDE - fonts.width(right, 8.5f), 34, 8.5f, right, Color.DARK_GRAY);
    lift();
  }

  void draw(float x, float at, float size, String line, Color colour) {
    PDPageContentStream wet = ink;
    if (wet == null || line.isEmpty()) {
      return;
    }
    try {
      wet.beginText();
      wet.setNonStrokingColor(colour);
      wet.newLineAtOffset(x, at);
      for (Typefaces.Run run : fonts.runs(line)) {
        wet.setFont(run.font(), size);
        wet.showText(run.words());
      }
      wet.endText();
    } catch (IOException e) {
      throw new UncheckedIOException("writing on a sheet", e);
    }
  }

  private void rule(float at) {
    PDPageContentStream wet = ink;
    if (wet == null) {
      return;
    }
    try {
      wet.setStrokingColor(Color.GRAY);
      wet.setLineWidth(0.6f);
      wet.moveTo(LEFT, at);
      wet.lineTo(LEFT + WIDE, at);
      wet.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException("drawing on a sheet", e);
    }
  }

  @Override
  public void close() {
    lift();
  }
}
