package io.wutong.shared.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;

/**
 * A bound file in the making. What is written waits in a temporary file, not in memory; cover and
 * contents are written last, when all pages are known, and put in front.
 */
public final class Binding implements AutoCloseable {

  private final PDDocument document;
  private final Typefaces fonts;
  private final Paper paper;
  private int covers;

  private Binding(PDDocument document, Typefaces fonts, Format format) {
    this.document = document;
    this.fonts = fonts;
    this.paper = new Paper(document, fonts, format);
  }

  /** Something in the contents: on which sheet of the body it begins, counted from 0. */
  public record Entry(String title, int sheet, float indent) {}

  /**
   * An empty one.
   *
   * @param font the file of the typeface; empty to look in the usual places
   */
  static Binding open(Format format, String font) {
    PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    return new Binding(document, Typefaces.of(document, font), format);
  }

  /** Says what it is, and in which language, to whoever opens it. */
  public void named(String title, Locale language) {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage(language.toLanguageTag());
  }

  /** What is written on. */
  public Paper paper() {
    return paper;
  }

  /** How many sheets there are. */
  public int sheets() {
    return document.getNumberOfPages();
  }

  /** What puts the pages of other files in. */
  public Attachments attachments(int sheetsMax) {
    return new Attachments(document, paper, sheetsMax);
  }

  /**
   * Writes cover and contents and puts them in front.
   *
   * @param title of the contents; the second stands where they go on
   */
  public void front(Consumer<Paper> cover, List<Entry> contents, String title, String goesOn) {
    paper.end();
    int body = sheets();
    int onSheet = paper.entries();
    int before = (contents.size() + onSheet - 1) / onSheet;
    cover.accept(paper);
    covers = sheets() - body;
    for (int i = 0; i < contents.size(); i++) {
      if (i % onSheet == 0) {
        paper.sheet();
        paper.centred(i == 0 ? title : goesOn, 18);
        paper.room(14, 0);
      }
      Entry entry = contents.get(i);
      paper.entry(entry.title(), String.valueOf(before + entry.sheet() + 1), entry.indent());
    }
    paper.close();
    PDPageTree pages = document.getPages();
    PDPage first = pages.get(0);
    int front = sheets() - body;
    for (int i = 0; i < front; i++) {
      PDPage moved = pages.get(body + i);
      pages.remove(moved);
      pages.insertBefore(moved, first);
    }
  }

  /**
   * Numbers the sheets behind the cover, with a line at the foot of each.
   *
   * @param page how a number and the number of all are said, as {@code 第 %d 页　共 %d 页}
   */
  public void number(String line, String page) {
    paper.end();
    int numbered = sheets() - covers;
    for (int i = 0; i < numbered; i++) {
      paper.foot(covers + i, line, page.formatted(i + 1, numbered));
    }
  }

  /** Writes it down. */
  public void save(Path into) throws IOException {
    paper.end();
    paper.close();
    document.save(into.toFile());
  }

  /** The same, for what is small enough to be sent at once. */
  public byte[] bytes() {
    paper.end();
    paper.close();
    var out = new ByteArrayOutputStream();
    try {
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing down what is to be printed", e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    paper.close();
    document.close();
    fonts.close();
  }
}
