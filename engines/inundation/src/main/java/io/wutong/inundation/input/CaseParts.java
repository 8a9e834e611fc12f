package io.wutong.inundation.input;

import io.wutong.inundation.Inundation;
import io.wutong.inundation.Part;
import io.wutong.inundation.Refusal;
import io.wutong.inundation.Terrain;
import io.wutong.inundation.Timing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case and its files into the parts of a run. */
public final class CaseParts {
  private static final double WHOLE = 1e12;
  private static final double MOST_ARRIVAL_M = 5;

  private final CaseFile file;
  private final Path folder;
  private final Terrain terrain;
  private Inundation parts;

  private CaseParts(CaseFile file, Path folder) throws IOException {
    this.file = file;
    this.folder = folder;
    this.terrain = new GroundInput(file, folder).read();
    this.parts = Inundation.of(terrain);
  }

  public static LoadedCase load(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    CaseFile file = CaseYaml.read(path);
    return new CaseParts(file, folder == null ? Path.of(".") : folder).load();
  }

  private LoadedCase load() throws IOException {
    surface();
    Map<String, Object> rain = Map.of();
    if (file.rain() != null) {
      RainInput.Read read =
          new RainInput(file.rain(), folder, terrain, file.run().minutes()).read();
      add(read.rain());
      rain = read.said();
    }
    for (CaseFile.Inlet inlet : or(file.inflows())) {
      add(new LineInput(folder).inflow(inlet));
    }
    for (CaseFile.EdgeLine edge : or(file.edges())) {
      add(new LineInput(folder).edge(edge, WHOLE));
    }
    or(file.walls()).forEach(wall -> add(LineInput.wall(wall)));
    or(file.drains()).forEach(gully -> add(LineInput.drain(gully)));
    or(file.points()).forEach(p -> add(point(p)));
    add(new Part.Thresholds(file.thresholds_m() == null ? List.of(0.15) : file.thresholds_m()));
    Timing timing = timing();
    return new LoadedCase(file, parts, timing, rain);
  }

  private void surface() throws IOException {
    SurfaceInput surface = new SurfaceInput(terrain, folder);
    if (file.roughness() != null) {
      add(surface.friction(file.roughness()));
    }
    if (file.soil() != null) {
      add(surface.soils(file.soil()));
    }
    if (file.roofs() != null) {
      if (file.rain() == null) {
        throw new Refusal(
            "The case has roofs (%s) and no rain.".formatted(file.roofs().file()),
            "rain is missing, or roofs should go: they do nothing else.");
      }
      add(surface.roofs(file.roofs()));
    }
    if (file.standing() != null) {
      add(surface.standing(file.standing()));
    }
  }

  /** A comma or a new line in a name would be one in points.csv too. */
  private static Part.Point point(CaseFile.Gauge gauge) {
    if (gauge.name().matches("(?s).*[,\"\\p{Cntrl}].*")) {
      throw new Refusal(
          "The point '%s' cannot be a column of points.csv.".formatted(gauge.name()),
          "a name without commas, quotation marks and new lines is meant.");
    }
    return new Part.Point(gauge.name(), gauge.x(), gauge.y());
  }

  private void add(Part part) {
    parts = parts.with(part);
  }

  private static <T> List<T> or(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static double or(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }

  private Timing timing() {
    CaseFile.Timetable run = file.run();
    double duration = run.minutes() * 60;
    if (run.cfl() != null || run.longest_step_s() != null) {
      add(
          new Part.Steps(
              or(run.cfl(), Part.Steps.CFL),
              or(run.longest_step_s(), Math.min(Part.Steps.MOST_S, duration))));
    }
    double arrival = or(run.arrival_m(), 0.05);
    if (!(arrival > 0 && arrival < MOST_ARRIVAL_M)) {
      throw new Refusal(
          "Arrival is at %s m (arrival-m below run); above 0 and below %s is meant."
              .formatted(arrival, MOST_ARRIVAL_M),
          "it is in cm.");
    }
    add(new Part.Keep(true, true, arrival));
    double frames = run.frames_min() == null ? duration : run.frames_min() * 60;
    return new Timing(duration, frames, or(run.points_s(), 60));
  }
}
