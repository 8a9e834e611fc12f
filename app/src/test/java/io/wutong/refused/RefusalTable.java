package io.wutong.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom each window refuses, and how: one table for each window under {@code refused/}, as text that
 * an officer could read. Every line is asked of the running app, so nothing is listed in vain.
 */
final class RefusalTable {

  private static final Path FOLDER = Path.of("src/test/resources/refused");
  private static final int COLUMNS = 6;

  private RefusalTable() {}

  /** Who asks and what is answered: a login, a status and, for a refusal, its slug. */
  record Cell(String login, String answer) {

    /** Whether nobody in this column is to be refused. */
    boolean isEmpty() {
      return login.equals("—");
    }
  }

  /** One line: the mapped endpoint, what is sent, and what each of four gets. */
  record Line(
      String table,
      String endpoint,
      String body,
      String stranger,
      Cell wrongUnit,
      Cell wrongRole,
      Cell right) {

    String method() {
      return endpoint.substring(0, endpoint.indexOf(' '));
    }

    String path() {
      return endpoint.substring(endpoint.indexOf(' ') + 1);
    }

    boolean isReading() {
      return method().equals("GET");
    }
  }

  /** All lines of all tables, in the order of the files. */
  static List<Line> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(file -> lines(file).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Line> lines(Path file) {
    try {
      List<Line> lines = new ArrayList<>();
      for (String text : Files.readAllLines(file)) {
        if (!text.isBlank() && !text.startsWith("#")) {
          lines.add(line(file, text));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(Path file, String text) {
    List<String> cells = Arrays.stream(text.split("\\|")).map(String::strip).toList();
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException(
          "%s: %d columns instead of %d: %s".formatted(file, cells.size(), COLUMNS, text));
    }
    return new Line(
        file.getFileName().toString(),
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cell(cells.get(3)),
        cell(cells.get(4)),
        cell(cells.get(5)));
  }

  private static Cell cell(String text) {
    int space = text.indexOf(' ');
    return space < 0
        ? new Cell(text, "")
        : new Cell(text.substring(0, space), text.substring(space + 1));
  }
}
