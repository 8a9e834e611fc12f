package io.wutong.inundation;

import io.wutong.inundation.input.LoadedCase;
import io.wutong.inundation.output.Json;
import io.wutong.inundation.output.PngMap;
import io.wutong.inundation.output.PointsCsv;
import io.wutong.inundation.output.Summary;
import io.wutong.inundation.output.TiffOut;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run leaves in its folder, and what an older one left there. */
final class Folder {
  private static final List<String> RESULTS =
      List.of("max_depth.tif", "arrival_s.tif", "depth.tif", "speed.tif", "max_depth.png");

  private final Path path;

  Folder(Path path) {
    this.path = path;
  }

  Path state() {
    return path.resolve("warm.state");
  }

  /**
   * Nothing of an older run may pass for one of this. Its warm state stays until this one is
   * complete: hours may be in it.
   */
  PointsCsv begin(Run run, @Nullable Path warm) throws IOException {
    Files.createDirectories(path);
    Files.deleteIfExists(path.resolve("summary.json"));
    Path csv = path.resolve("points.csv");
    if (warm != null && normal(state()).equals(normal(warm))) {
      return Files.exists(csv)
          ? PointsCsv.goOn(csv, run.time_s())
          : PointsCsv.begin(csv, run.points());
    }
    for (String name : RESULTS) {
      Files.deleteIfExists(path.resolve(name));
    }
    try (DirectoryStream<Path> frames =
        Files.newDirectoryStream(path, "{depth,speed}_[0-9][0-9][0-9][0-9][0-9][0-9]*_s.tif")) {
      for (Path frame : frames) {
        Files.delete(frame);
      }
    }
    return PointsCsv.begin(csv, run.points());
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  void frame(Run at) throws IOException {
    String name = stamp(at.time_s()) + "_s.tif";
    TiffOut.write(path.resolve("depth_" + name), at.terrain(), at.depths());
    TiffOut.write(path.resolve("speed_" + name), at.terrain(), at.speeds());
  }

  /** Whole seconds as such; frames between them each have a name too: times are milliseconds. */
  private static String stamp(double time_s) {
    long ms = Math.round(time_s * 1000);
    String second = "%06d".formatted(ms / 1000);
    return ms % 1000 == 0 ? second : "%s.%03d".formatted(second, ms % 1000);
  }

  /** The summary comes last: where there is one, the rest is there. */
  void end(Run run, LoadedCase loaded, Summary.Course course, Summary.Cost cost)
      throws IOException {
    TiffOut.write(path.resolve("max_depth.tif"), run.terrain(), run.mostDepths());
    TiffOut.write(path.resolve("arrival_s.tif"), run.terrain(), run.arrivals());
    TiffOut.write(path.resolve("depth.tif"), run.terrain(), run.depths());
    TiffOut.write(path.resolve("speed.tif"), run.terrain(), run.speeds());
    PngMap.write(path.resolve("max_depth.png"), run, loaded.title());
    if (course.complete()) {
      Files.deleteIfExists(state());
    } else if (course.wrong() == null) {
      save(run);
    }
    Files.writeString(
        path.resolve("summary.json"),
        Json.write(Summary.of(run, course, loaded.title(), loaded.says(), cost)));
  }

  /** Whole or not at all. */
  private void save(Run run) throws IOException {
    Path half = path.resolve("warm.state.half");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
      run.save(out);
    }
    Files.move(half, state(), StandardCopyOption.REPLACE_EXISTING);
  }
}
