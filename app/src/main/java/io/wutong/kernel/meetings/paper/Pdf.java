package io.wutong.kernel.meetings.paper;

import io.wutong.shared.print.Binding;
import io.wutong.shared.print.Format;
import io.wutong.shared.print.Paper;
import io.wutong.shared.print.Press;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The paper as a PDF: it looks the same on every machine. */
final class Pdf {

  private Pdf() {}

  /**
   * Writes the pieces.
   *
   * @param name what stands at the foot of each sheet
   */
  static byte[] write(List<Piece> pieces, PaperSize size, Press press, String name) {
    try (Binding binding = press.open(size.format())) {
      binding.named(name, Locale.SIMPLIFIED_CHINESE);
      pieces.forEach(piece -> write(binding.paper(), piece, size.format()));
      binding.number(name, PaperWords.PAGE);
      return binding.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Paper paper, Piece piece, Format format) {
    switch (piece) {
      case Piece.Title title -> {
        paper.centred(title.words(), 20);
        paper.room(8, format.body());
      }
      case Piece.Words words -> paper.words(words.words(), 0);
      case Piece.Heading heading -> paper.heading(heading.words());
      case Piece.Table table -> paper.table(table.columns(), table.rows());
    }
  }
}
