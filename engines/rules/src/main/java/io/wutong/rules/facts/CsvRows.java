package io.wutong.rules.facts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows of a CSV text, cell by cell, each with its place. */
final class CsvRows {

  /**
   * One cell; line and column from 1.
   *
   * @param closed whether its quote was closed before the file ended
   */
  record Cell(String text, int line, int column, boolean closed) {}

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  CsvRows(byte[] bytes) {
    String decoded = decode(bytes);
    this.text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /** UTF-8, or else GB18030, as which spreadsheets are still saved in Chinese offices. */
  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  /** The next row in which anything stands; empty at the end. */
  List<Cell> next() {
    while (at < text.length()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(cell());
      while (at < text.length() && text.charAt(at) == ',') {
        at++;
        cells.add(cell());
      }
      endOfLine();
      if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
        return cells;
      }
    }
    return List.of();
  }

  private Cell cell() {
    int startLine = line;
    int startColumn = at - lineStart + 1;
    StringBuilder cell = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    at += quoted ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quoted && c == '"') {
        if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
          at++;
          quoted = false;
          continue;
        }
        at++;
      } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
        break;
      } else if (c == '\n') {
        line++;
        lineStart = at + 1;
      }
      cell.append(c);
      at++;
    }
    return new Cell(cell.toString().strip(), startLine, startColumn, !quoted);
  }

  private void endOfLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
    lineStart = at;
  }
}
