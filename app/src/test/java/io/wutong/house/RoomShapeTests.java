package io.wutong.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What Modulith cannot see: that every room is declared at all, that models and engines stay pure,
 * and that files and methods stay small. The sizes are printed at the end.
 */
class RoomShapeTests {

  private static final int FILE_LINES_MAX = 300;
  private static final int METHOD_LINES_MAX = 40;
  private static final int METHOD_LINES_STOP = 70;

  /** Methods that may grow to the hard stop, each with its reason; best none. */
  private static final Set<String> LONG_METHODS =
      // One line for each member of the page.
      Set.of("PageOf.page");

  private static final Pattern FRAMEWORK =
      Pattern.compile("org\\.springframework\\.(?!modulith\\.)|\\bjavax?\\.sql\\b");
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\b(?:Instant|Local(?:Date|Time|DateTime)|(?:Offset|Zoned)DateTime|Year|YearMonth)"
              + "\\.now\\(|\\bClock\\.(?:system|tick)|\\b[cC]lock\\.(?:now|today|wall)\\("
              + "|System\\.(?:currentTimeMillis|nanoTime)");
  private static final Pattern CHANCE =
      Pattern.compile(
          "UUID\\.randomUUID|Math\\.random|\\b(?:Secure|ThreadLocal)?Random\\b|Ids\\.next");

  @AfterAll
  static void printSizes() {
    System.out.println(Sizes.table());
  }

  @Test
  void everyRoomIsDeclaredWithItsArrows() {
    assertThat(Sources.rooms()).isNotEmpty();
    for (Path room : Sources.rooms()) {
      String declared = Sources.read(room.resolve("package-info.java"));
      assertThat(declared)
          .as("%s", room)
          .contains("@NullMarked", "@ApplicationModule(", "allowedDependencies = {")
          .contains("id = \"%s\"".formatted(room.getFileName()))
          .as("%s says for whom it is and what it never does", room)
          .contains("/**");
    }
  }

  @Test
  void nothingStandsOutsideARoom() {
    List<Path> outside = new ArrayList<>();
    for (Path file : Sources.java(Sources.MAIN)) {
      Path inside = Sources.MAIN.relativize(file);
      boolean shared = inside.startsWith("shared");
      boolean room = Sources.rooms().stream().anyMatch(file::startsWith);
      boolean door = Set.of("Wutong.java", "package-info.java").contains(inside.toString());
      if (!shared && !room && !door) {
        outside.add(file);
      }
    }
    assertThat(outside).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    for (Path file : Sources.allJava()) {
      Path declared = file.resolveSibling("package-info.java");
      assertThat(declared).exists();
      assertThat(Sources.read(declared)).as("%s", declared).contains("@NullMarked");
    }
  }

  /** Test classes come first on the class path: their package-info would hide the room's own. */
  @Test
  void noTestPackageHidesTheDeclarationOfARoom() {
    for (Path file : Sources.java(Sources.TEST)) {
      Path inMain = Sources.MAIN.resolve(Sources.TEST.relativize(file));
      if (file.endsWith("package-info.java")) {
        assertThat(inMain)
            .as("%s hides %s; remove it, tests take their nullness from there", file, inMain)
            .doesNotExist();
      }
    }
  }

  @Test
  void modelsArePure() {
    List<String> wrong = new ArrayList<>();
    for (Path room : Sources.rooms()) {
      for (Path file : Sources.java(room.resolve("model"))) {
        wrong.addAll(impure(file, FRAMEWORK, MOMENT, CHANCE));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void enginesArePure() {
    List<String> wrong = new ArrayList<>();
    for (Path engine : Sources.engines()) {
      for (Path file : Sources.java(engine)) {
        wrong.addAll(impure(file, FRAMEWORK, MOMENT, CHANCE));
        if (Sources.read(file).contains("import io.wutong.kernel")) {
          wrong.add("%s knows the kernel".formatted(file));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void filesStaySmall() {
    List<String> large = new ArrayList<>();
    for (Path file : Sources.allJava()) {
      int lines = Sources.lines(file);
      if (lines > FILE_LINES_MAX) {
        large.add("%s has %d lines".formatted(file, lines));
      }
    }
    assertThat(large).isEmpty();
  }

  @Test
  void methodsStaySmall() {
    List<String> large = new ArrayList<>();
    for (Path file : Sources.allJava()) {
      for (Methods.Method method : Methods.in(file)) {
        String name = Sizes.said(method);
        int most = LONG_METHODS.contains(name) ? METHOD_LINES_STOP : METHOD_LINES_MAX;
        if (method.lines() > most) {
          large.add("%s has %d lines".formatted(name, method.lines()));
        }
      }
    }
    assertThat(large).isEmpty();
  }

  private static List<String> impure(Path file, Pattern... patterns) {
    List<String> found = new ArrayList<>();
    String java = Sources.read(file);
    for (Pattern pattern : patterns) {
      pattern
          .matcher(java)
          .results()
          .forEach(use -> found.add("%s uses %s".formatted(file, use.group())));
    }
    return found;
  }
}
