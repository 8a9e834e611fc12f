package io.wutong.inundation.output;

import io.wutong.inundation.Part;
import io.wutong.inundation.Run;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Depths at points, a line for each time; a run that goes on appends. */
public final class PointsCsv implements AutoCloseable {
  private final BufferedWriter out;

  private PointsCsv(BufferedWriter out) {
    this.out = out;
  }

  public static PointsCsv begin(Path path, List<Part.Point> points) throws IOException {
    PointsCsv csv = new PointsCsv(Files.newBufferedWriter(path));
    StringBuilder header = new StringBuilder("time_s");
    for (Part.Point point : points) {
      header.append(',').append(word(point.name() + "_depth_m"));
    }
    csv.out.append(header).append('\n');
    return csv;
  }

  /** Keeps the lines up to a time. What was written after the warm state will come again. */
  public static PointsCsv goOn(Path path, double time_s) throws IOException {
    List<String> kept = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      if (kept.isEmpty() || Double.parseDouble(line.split(",", 2)[0]) <= time_s) {
        kept.add(line);
      }
    }
    Files.write(path, kept);
    return new PointsCsv(Files.newBufferedWriter(path, StandardOpenOption.APPEND));
  }

  private static String word(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  public void line(Run run) throws IOException {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%.3f", run.time_s()));
    for (Part.Point point : run.points()) {
      line.append(String.format(Locale.ROOT, ",%.5f", run.depth_m(point)));
    }
    out.append(line).append('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
