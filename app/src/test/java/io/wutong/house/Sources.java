package io.wutong.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The house as it lies on the disk. */
final class Sources {

  static final Path MAIN = Path.of("src/main/java/io/wutong");
  static final Path TEST = Path.of("src/test/java/io/wutong");
  static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  static final Path ENGINES = Path.of("../engines");

  private Sources() {}

  /** Every room's folder, on every floor that is there. */
  static List<Path> rooms() {
    return Stream.of("kernel", "systems")
        .map(MAIN::resolve)
        .filter(Files::isDirectory)
        .flatMap(floor -> children(floor).stream())
        .filter(Files::isDirectory)
        .toList();
  }

  static List<Path> engines() {
    return children(ENGINES).stream()
        .map(engine -> engine.resolve("src/main/java"))
        .filter(Files::isDirectory)
        .toList();
  }

  /** All Java files below a folder; none where there is no folder. */
  static List<Path> java(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every Java file that the house runs on: the app's and the engines'. */
  static List<Path> allJava() {
    List<Path> all = new ArrayList<>(java(MAIN));
    engines().forEach(engine -> all.addAll(java(engine)));
    return all;
  }

  static List<Path> children(Path folder) {
    try (Stream<Path> each = Files.list(folder)) {
      return each.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int lines(Path file) {
    return (int) read(file).lines().count();
  }

  /**
   * The page as committed. Where it differs from what was just drawn from the code, the new one is
   * left in its place: looking at it and committing it is the whole remedy.
   */
  static String committed(Path page, String drawn) {
    String committed = Files.exists(page) ? read(page) : "";
    if (!drawn.equals(committed)) {
      try {
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, drawn);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return committed;
  }
}
