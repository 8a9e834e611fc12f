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

/** Words from top to bottom, on as many sheets of a format as they need. */
public final class Paper implements AutoCloseable {

  private static final float LEADING = 1.55f;
  private static final float LABEL = 82;
  private static final float HEADING = 27;
  private static final float ENTRY = 20;

  private final PDDocument document;
  private final Typefaces fonts;
  private final Format format;
  private @Nullable PDPageContentStream ink;
  private @Nullable String heading;
  private float y;

  Paper(PDDocument document, Typefaces fonts, Format format) {
    this.document = document;
    this.fonts = fonts;
    this.format = format;
  }

  Format format() {
    return format;
  }

  /** How many sheets there are. */
  public int sheets() {
    return document.getNumberOfPages();
  }

  /** Goes on with a new sheet. */
  public void sheet() {
    sheet(format);
  }

  /** The same, of a format that is that of this sheet alone. */
  void sheet(Format once) {
    end();
    turn(once);
  }

  private void turn(Format once) {
    lift();
    PDPage page = new PDPage(new PDRectangle(once.width(), once.height()));
    document.addPage(page);
    ink = ink(page, false);
    y = once.top();
  }

  /** Writes what still waits for what is to stand beneath it. */
  void end() {
    if (heading != null) {
      room(0, 0);
    }
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
    String above = heading;
    heading = null;
    if (above != null) {
      place(16, HEADING + gap + needed);
      y -= 15;
      draw(format.left(), y, 14, above, Color.BLACK);
      box(format.left(), y - 6, format.wide(), 0, null);
      y -= 12;
    }
    place(gap, needed);
  }

  private void place(float gap, float needed) {
    if (ink == null || y - gap - needed < format.bottom()) {
      turn(format);
    } else {
      y -= gap;
    }
  }

  /** How high above the lower edge of the sheet the next word stands. */
  float y() {
    return y;
  }

  /** How much of the sheet is left. */
  float left() {
    return y - format.bottom();
  }

  /** Moves down to a height above the lower edge of the sheet. */
  public void downTo(float height) {
    y = height;
  }

  /** Words in the middle. */
  public void centred(String words, float size) {
    for (String line : Wrapping.lines(words, format.wide() - 40, size, fonts)) {
      room(0, size * LEADING);
      y -= size * LEADING;
      draw(
          format.left() + (format.wide() - fonts.width(line, size)) / 2,
          y,
          size,
          line,
          Color.BLACK);
    }
  }

  /** The title of a section; it is not parted from what stands beneath it. */
  public void heading(String words) {
    end();
    heading = words;
  }

  /** A table; its head stands on every sheet that it needs. */
  public void table(List<Column> columns, List<List<String>> rows) {
    List<List<Cell>> cells = rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList();
    cells(columns, cells, format.cell());
  }

  /** The same, of cells on grounds of their own, in words of a size. */
  public void cells(List<Column> columns, List<List<Cell>> rows, float size) {
    new Table(this, fonts, columns, size).write(rows);
  }

  /** A line that stands out. */
  public void strong(String words) {
    room(8, 34);
    for (String line : Wrapping.lines(words, format.wide(), 11.5f, fonts)) {
      y -= 11.5f * LEADING;
      draw(format.left(), y, 11.5f, line, Color.BLACK);
    }
  }

  /** Running words, so far from the left. */
  public void words(String words, float indent) {
    write(words, indent, format.body(), Color.BLACK);
  }

  /** Small words beside the matter. */
  public void aside(String words, float indent) {
    write(words, indent, 9, Color.DARK_GRAY);
  }

  private void write(String words, float indent, float size, Color colour) {
    for (String line : Wrapping.lines(words, format.wide() - indent, size, fonts)) {
      room(0, size * LEADING);
      y -= size * LEADING;
      draw(format.left() + indent, y, size, line, colour);
    }
  }

  /** What something is called, and what is said of it beside. */
  public void field(String label, String words) {
    if (words.isBlank()) {
      return;
    }
    List<String> lines = Wrapping.lines(words, format.wide() - LABEL, format.body(), fonts);
    boolean first = true;
    for (String line : lines) {
      room(first ? 3 : 0, format.body() * LEADING);
      y -= format.body() * LEADING;
      if (first) {
        draw(format.left(), y, format.body(), label, Color.DARK_GRAY);
      }
      draw(format.left() + LABEL, y, format.body(), line, Color.BLACK);
      first = false;
    }
  }

  /** How many lines of contents a sheet has room for, with a title above them. */
  int entries() {
    return (int) ((format.top() - format.bottom() - 44) / ENTRY);
  }

  /** A line of the contents: what, and on which page. */
  public void entry(String words, String page, float indent) {
    room(0, ENTRY);
    y -= 19;
    String line = Wrapping.lines(words, format.wide() - indent - 50, 11, fonts).getFirst();
    float end = format.left() + indent + fonts.width(line, 11) + 6;
    float number = format.left() + format.wide() - fonts.width(page, 11);
    draw(format.left() + indent, y, 11, line, Color.BLACK);
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
    PDPage page = document.getPage(sheet);
    boolean turned = page.getMediaBox().getWidth() != format.width();
    Format own = turned ? format.turned() : format;
    ink = ink(page, true);
    draw(own.left(), 34, 8.5f, left, Color.DARK_GRAY);
    float end = own.left() + own.wide();
    draw(end - fonts.width(right, 8.5f), 34, 8.5f, right, Color.DARK_GRAY);
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

  /** A frame, filled or not. */
  void box(float x, float at, float wide, float high, @Nullable Color fill) {
    PDPageContentStream wet = ink;
    if (wet == null) {
      return;
    }
    try {
      if (fill != null) {
        wet.setNonStrokingColor(fill);
        wet.addRect(x, at, wide, high);
        wet.fill();
      }
      wet.setStrokingColor(Color.GRAY);
      wet.setLineWidth(0.5f);
      wet.addRect(x, at, wide, high);
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
