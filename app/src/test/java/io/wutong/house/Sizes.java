package io.wutong.house;

import io.wutong.house.Methods.Method;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How big the rooms are. Printed, never committed: it moves with every change. */
final class Sizes {

  private static final Comparator<Method> BY_LENGTH = Comparator.comparingInt(Method::lines);

  private Sizes() {}

  static String table() {
    Map<String, List<Path>> rooms = new TreeMap<>();
    Sources.rooms().forEach(room -> rooms.put(name(room), Sources.java(room)));
    rooms.put("shared", Sources.java(Sources.MAIN.resolve("shared")));
    for (Path engine : Sources.engines()) {
      rooms.put("engine " + name(engine.resolve("../../..").normalize()), Sources.java(engine));
    }
    StringBuilder table = new StringBuilder();
    line(table, "room", "files", "lines", "longest file", "longest method");
    rooms.forEach((room, files) -> line(table, room, files));
    table.append('\n').append("the ten longest methods\n");
    Sources.allJava().stream()
        .flatMap(file -> Methods.in(file).stream())
        .sorted(BY_LENGTH.reversed())
        .limit(10)
        .forEach(method -> table.append(" %4d  %s%n".formatted(method.lines(), said(method))));
    return table.toString();
  }

  static String said(Method method) {
    return name(method.file()).replace(".java", "") + "." + method.name();
  }

  private static void line(StringBuilder table, String room, List<Path> files) {
    int lines = files.stream().mapToInt(Sources::lines).sum();
    String file =
        files.stream()
            .max(Comparator.comparingInt(Sources::lines))
            .map(longest -> Sources.lines(longest) + " " + name(longest).replace(".java", ""))
            .orElse("");
    String method =
        files.stream()
            .flatMap(each -> Methods.in(each).stream())
            .max(BY_LENGTH)
            .map(longest -> longest.lines() + " " + said(longest))
            .orElse("");
    line(table, room, String.valueOf(files.size()), String.valueOf(lines), file, method);
  }

  private static void line(
      StringBuilder table, String room, String files, String lines, String file, String method) {
    table.append("%-17s %5s %6s  %-22s  %s%n".formatted(room, files, lines, file, method));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
