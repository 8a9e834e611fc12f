package io.wutong.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What Modulith cannot see: that every room is declared at all, that its SQL names only its own
 * tables, that models stay pure, and that files and methods stay small.
 */
class RoomShapeTests {

  private static final Path MAIN = Path.of("src/main/java/io/wutong");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final int FILE_LINES_MAX = 300;

  /** Whose tables are whose, by the migration that creates them; a new table names its room here. */
  private static final Map<String, Set<String>> TABLES = tablesByRoom();

  /** What a room may read or write in another's cupboard, and why. */
  private static final Map<String, Set<String>> BESIDES =
      Map.of(
          // Lists are read where they stand; boards changes none of these.
          "boards", Set.of("matter", "matter_span", "matter_reader", "assignment", "prepared_act"),
          // The journal's own policy asks who reads a matter, so the table stands in its migration.
          "ledger", Set.of("matter_reader"));

  @Test
  void everyRoomIsDeclaredWithItsArrows() {
    for (Path room : rooms()) {
      String declared = read(room.resolve("package-info.java"));
      assertThat(declared).as("%s", room).contains("@ApplicationModule(").contains("@NullMarked");
      assertThat(declared).as("%s names its id", room).contains("id = \"");
      assertThat(declared).as("%s names its arrows", room).contains("allowedDependencies");
    }
  }

  @Test
  void everyPackageIsNullMarked() {
    try (Stream<Path> folders = Files.walk(MAIN)) {
      folders
          .filter(Files::isDirectory)
          .filter(RoomShapeTests::hasJava)
          .forEach(
              folder ->
                  assertThat(read(folder.resolve("package-info.java")))
                      .as("%s", folder)
                      .contains("@NullMarked"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tests come first on the class path: theirs would hide the one that declares the room. */
  @Test
  void noTestDeclaresAPackageOfTheHouse() {
    Path tests = Path.of("src/test/java/io/wutong");
    try (Stream<Path> files = Files.walk(tests)) {
      assertThat(files.filter(file -> file.endsWith("package-info.java")))
          .noneMatch(file -> Files.exists(MAIN.resolve(tests.relativize(file).toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void sqlNamesOnlyTheRoomsOwnTables() {
    List<String> wrong = new ArrayList<>();
    for (Path room : rooms()) {
      String id = room.getFileName().toString();
      for (Path file : javaFiles(room)) {
        for (String table : tablesIn(read(file))) {
          boolean own = TABLES.getOrDefault(id, Set.of()).contains(table);
          boolean besides = BESIDES.getOrDefault(id, Set.of()).contains(table);
          boolean known = TABLES.values().stream().anyMatch(tables -> tables.contains(table));
          if (known && !own && !besides) {
            wrong.add("%s reaches into %s".formatted(file, table));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void modelsArePure() {
    List<String> wrong = new ArrayList<>();
    for (Path room : rooms()) {
      Path model = room.resolve("model");
      if (!Files.isDirectory(model)) {
        continue;
      }
      for (Path file : javaFiles(model)) {
        // Spring Modulith's annotations stand in package-info.java and do nothing.
        String text = file.endsWith("package-info.java") ? "" : read(file);
        for (String impure :
            List.of("org.springframework", "java.sql", ".now()", "Random", "Ids.next")) {
          if (text.contains(impure) && !text.contains("scene.now()")) {
            wrong.add("%s uses %s".formatted(file, impure));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void filesStaySmall() {
    List<String> long_ = new ArrayList<>();
    for (Path file : javaFiles(MAIN)) {
      long lines = read(file).lines().count();
      if (lines > FILE_LINES_MAX) {
        long_.add("%s has %d lines".formatted(file, lines));
      }
    }
    assertThat(long_).isEmpty();
  }

  private static List<Path> rooms() {
    List<Path> rooms = new ArrayList<>();
    for (String floor : List.of("kernel", "systems")) {
      Path folder = MAIN.resolve(floor);
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> each = Files.list(folder)) {
        each.filter(Files::isDirectory).forEach(rooms::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rooms;
  }

  /** A migration is named after its rooms, as {@code V003__packs_calendar.sql}. */
  private static Map<String, Set<String>> tablesByRoom() {
    Pattern create = Pattern.compile("create table (?:if not exists )?(\\w+)");
    Map<String, Set<String>> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        Matcher found = create.matcher(read(file).toLowerCase(java.util.Locale.ROOT));
        Set<String> created = new TreeSet<>();
        while (found.find()) {
          created.add(found.group(1));
        }
        String rooms = name.substring(name.indexOf("__") + 2, name.lastIndexOf('.'));
        for (String room : rooms.split("_")) {
          tables.computeIfAbsent(room, any -> new TreeSet<>()).addAll(created);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  private static Set<String> tablesIn(String java) {
    Pattern named =
        Pattern.compile("(?i)\\b(?:from|join|into|update|delete from)\\s+([a-z_]+)\\b");
    Pattern block = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    Set<String> tables = new TreeSet<>();
    Matcher text = block.matcher(java);
    while (text.find()) {
      Matcher found = named.matcher(text.group());
      while (found.find()) {
        tables.add(found.group(1));
      }
    }
    return tables;
  }

  private static boolean hasJava(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
