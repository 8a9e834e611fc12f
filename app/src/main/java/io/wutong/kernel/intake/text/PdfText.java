package io.wutong.kernel.intake.text;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, line by line as it is set; a scan has none. */
final class PdfText {

  private PdfText() {}

  static void read(Path file, Paper into) throws IOException {
    var cache = IOUtils.createTempFileOnlyStreamCache();
    try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, cache)) {
      PDFTextStripper stripper = new Counting();
      stripper.setLineSeparator("\n");
      stripper.setPageEnd("\n");
      stripper.writeText(pdf, new Limited(into));
    }
  }

  /**
   * A page is gathered whole before any of it is written, and a hundred kilobytes can hold the
   * signs of five hundred books: they are counted as they come.
   */
  private static final class Counting extends PDFTextStripper {
    private int signs;

    @Override
    protected void processTextPosition(TextPosition sign) {
      if (++signs > TextOf.MOST || Thread.currentThread().isInterrupted()) {
        throw new Paper.TooMuchText();
      }
      super.processTextPosition(sign);
    }
  }

  /** Writes onto the paper, and so stops at its limit; also when the work is called off. */
  private static final class Limited extends Writer {
    private final Paper paper;

    Limited(Paper paper) {
      this.paper = paper;
    }

    @Override
    public void write(char[] from, int start, int length) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("called off");
      }
      paper.add(new String(from, start, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
