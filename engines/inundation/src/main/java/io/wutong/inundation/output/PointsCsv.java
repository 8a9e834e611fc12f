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

  /** The time of the first line, or not a number while there is none. */
  private double from_s;

  private PointsCsv(BufferedWriter out, double from_s) {
    this.out = out;
    this.from_s = from_s;
  }

  public double from_s() {
    return from_s;
  }

  public static PointsCsv begin(Path path, List<Part.Point> points) throws IOException {
    PointsCsv csv = new PointsCsv(Files.newBufferedWriter(path), Double.NaN);
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
      if (kept.isEmpty() || time_s(line) <= time_s) {
        kept.add(line);
      }
    }
    Files.write(path, kept);
    double from_s = kept.size() > 1 ? time_s(kept.get(1)) : Double.NaN;
    return new PointsCsv(Files.newBufferedWriter(path, StandardOpenOption.APPEND), from_s);
  }

  private static double time_s(String line) {
    return Double.parseDouble(line.split(",", 2)[0]);
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
    from_s = Double.isNaN(from_s) ? run.time_s() : from_s;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
