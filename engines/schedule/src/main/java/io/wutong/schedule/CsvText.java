package io.wutong.schedule;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated rows with quoted fields, and knows line and column of each field. */
final class CsvText {
  /**
   * One field.
   *
   * @param line of its first character, from 1
   * @param column of its first character, from 1
   */
  record Field(String text, int line, int column) {}

  private final String file;
  private final String text;
  private int at;
  private int line = 1;
  private int lineAt;

  CsvText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The text of a file: UTF-8 with or without a byte order mark, otherwise GB18030, in which
   * spreadsheets of Chinese offices are still saved.
   */
  static String decode(String file, byte[] bytes) {
    String text;
    try {
      text = strictly(StandardCharsets.UTF_8, bytes);
    } catch (CharacterCodingException notUtf8) {
      try {
        text = strictly(Charset.forName("GB18030"), bytes);
      } catch (CharacterCodingException notGb18030) {
        throw new IllegalArgumentException(
            ("%s:1:1: The file is neither UTF-8 nor GB18030 text.\n"
                    + "Maybe it is a workbook: save it as CSV.")
                .formatted(file));
      }
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** The next row that is not blank; empty at the end of the text. */
  List<Field> row() {
    while (at < text.length()) {
      List<Field> row = new ArrayList<>();
      do {
        row.add(field());
      } while (acceptComma());
      endLine();
      if (row.stream().anyMatch(field -> !field.text().isEmpty())) {
        return row;
      }
    }
    return List.of();
  }

  private Field field() {
    int startLine = line;
    int startColumn = at - lineAt + 1;
    String content = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    return new Field(content.strip(), startLine, startColumn);
  }

  private String plain() {
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    Field start = new Field("", line, at - lineAt + 1);
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && at < text.length() && text.charAt(at) == '"') {
        at++;
      } else if (c == '"') {
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
          throw problem(
              start, "Text follows the closing quotation mark", "write \"\" for a \" in text");
        }
        return out.toString();
      } else if (c == '\n') {
        newLine();
      }
      out.append(c);
    }
    throw problem(start, "The quotation mark is not closed", "write \"\" for a \" in text");
  }

  private boolean acceptComma() {
    boolean comma = at < text.length() && text.charAt(at) == ',';
    at += comma ? 1 : 0;
    return comma;
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    newLine();
  }

  private void newLine() {
    line++;
    lineAt = at;
  }

  /** What is wrong with a field, as an exception that names file, line and column. */
  IllegalArgumentException problem(Field field, String wrong, String maybe) {
    return problem(field, "%s.\nMaybe %s.".formatted(wrong, maybe));
  }

  IllegalArgumentException problem(Field field, String message) {
    return new IllegalArgumentException(placed(field, message));
  }

  /** The message behind file, line and column of the field that it is about. */
  String placed(Field field, String message) {
    return "%s:%d:%d: %s".formatted(file, field.line(), field.column(), message);
  }
}
