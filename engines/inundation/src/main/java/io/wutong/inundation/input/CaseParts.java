package io.wutong.inundation.input;

import io.wutong.inundation.Inundation;
import io.wutong.inundation.Part;
import io.wutong.inundation.Refusal;
import io.wutong.inundation.Terrain;
import io.wutong.inundation.Timing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case and its files into the parts of a run. */
public final class CaseParts {
  private static final double WHOLE = 1e12;

  private final CaseFile file;
  private final Path folder;
  private final Terrain terrain;
  private Inundation parts;

  private CaseParts(CaseFile file, Path folder) throws IOException {
    this.file = file;
    this.folder = folder;
    this.terrain = ground(file, folder);
    this.parts = Inundation.of(terrain);
  }

  public static LoadedCase load(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    CaseFile file = CaseYaml.read(path);
    return new CaseParts(file, folder == null ? Path.of(".") : folder).load();
  }

  private LoadedCase load() throws IOException {
    friction();
    if (file.rain() != null) {
      add(new RainInput(file.rain(), folder, terrain.crs(), file.run().minutes()).read());
    }
    soils();
    roofs();
    standing();
    for (CaseFile.Inlet inlet : or(file.inflows())) {
      add(new LineInput(folder).inflow(inlet));
    }
    for (CaseFile.EdgeLine edge : or(file.edges())) {
      add(new LineInput(folder).edge(edge, WHOLE));
    }
    or(file.walls()).forEach(wall -> add(LineInput.wall(wall)));
    or(file.drains()).forEach(gully -> add(LineInput.drain(gully)));
    or(file.points()).forEach(p -> add(new Part.Point(p.name(), p.x(), p.y())));
    add(new Part.Thresholds(file.thresholds_m() == null ? List.of(0.15) : file.thresholds_m()));
    Timing timing = timing();
    return new LoadedCase(file, parts, timing);
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
    add(new Part.Keep(true, true, or(run.arrival_m(), 0.05)));
    double frames = run.frames_min() == null ? duration : run.frames_min() * 60;
    return new Timing(duration, frames, or(run.points_s(), 60));
  }

  private static Terrain ground(CaseFile file, Path folder) throws IOException {
    CaseFile.Ground ground = file.terrain();
    Path path = folder.resolve(ground.file());
    boolean raw = ground.file().endsWith(".f32");
    Raster raster;
    if (raw) {
      if (ground.columns() == null || ground.rows() == null || ground.cell_m() == null) {
        throw new Refusal(
            "%s has no header.".formatted(ground.file()),
            "columns, rows and cell-m are missing below terrain.");
      }
      double west = or(ground.west_m(), 0);
      raster =
          Rasters.raw(
              path,
              ground.columns(),
              ground.rows(),
              ground.cell_m(),
              west,
              or(ground.south_m(), 0));
    } else if (ground.columns() != null || ground.rows() != null || ground.cell_m() != null) {
      throw new Refusal(
          "%s says its size itself.".formatted(ground.file()),
          "columns, rows and cell-m below terrain should go.");
    } else {
      raster = Rasters.read(path);
    }
    String crs = file.crs() == null ? raster.crs : file.crs();
    raster.in(crs);
    Terrain terrain =
        Terrain.of(raster.columns, raster.rows, raster.cell_m, raster.value)
            .at(raster.west_m, raster.south_m)
            .in(crs);
    return Boolean.TRUE.equals(ground.nodata_is_wall()) ? terrain.withHolesAsWalls() : terrain;
  }

  private Raster raster(String name) throws IOException {
    return Rasters.read(folder.resolve(name)).on(terrain);
  }

  private void friction() throws IOException {
    CaseFile.Friction friction = file.roughness();
    if (friction == null) {
      return;
    }
    if (friction.manning() != null && friction.file() == null && friction.landuse() == null) {
      add(Part.Roughness.of(friction.manning()));
    } else if (friction.file() != null && friction.manning() == null) {
      add(new Part.Roughness(raster(friction.file()).value));
    } else if (friction.landuse() != null && friction.classes() != null) {
      add(new Part.Roughness(byClass(raster(friction.landuse()), friction.classes())));
    } else {
      throw new Refusal(
          "The roughness is not said in one way.",
          "manning, or file, or landuse with classes is meant.");
    }
  }

  private float[] byClass(Raster raster, Map<Integer, Double> classes) {
    float[] values = new float[raster.value.length];
    for (int i = 0; i < values.length; i++) {
      Double value = classes.get((int) raster.value[i]);
      boolean ground = terrain.isGround(i % terrain.columns(), i / terrain.columns());
      if (ground && value == null) {
        throw new Refusal(
            "The class %s of land use at column %d, row %d has no roughness."
                .formatted(raster.value[i], i % terrain.columns(), i / terrain.columns()),
            "a line is missing below classes.");
      }
      values[i] = value == null ? Float.NaN : value.floatValue();
    }
    return values;
  }

  private void soils() throws IOException {
    CaseFile.Soils soils = file.soil();
    if (soils == null) {
      return;
    }
    List<Integer> keys = new ArrayList<>(soils.classes().keySet());
    List<Part.SoilClass> classes = new ArrayList<>();
    for (CaseFile.SoilKind kind : soils.classes().values()) {
      double suction = or(kind.suction_mm(), 0);
      classes.add(new Part.SoilClass(kind.conductivity_mm_h(), suction, or(kind.deficit(), 0)));
    }
    int[] of = {0};
    if (soils.file() != null) {
      float[] value = raster(soils.file()).value;
      of = new int[value.length];
      for (int i = 0; i < of.length; i++) {
        of[i] = Float.isNaN(value[i]) ? -1 : keys.indexOf((int) value[i]);
      }
    }
    add(new Part.Soil(of, classes));
  }

  private void roofs() throws IOException {
    CaseFile.RoofFile roofs = file.roofs();
    if (roofs != null) {
      float[] value = raster(roofs.file()).value;
      boolean[] is = new boolean[value.length];
      for (int i = 0; i < is.length; i++) {
        is[i] = value[i] > 0;
      }
      add(new Part.Roofs(is, or(roofs.reach_m(), 50)));
    }
  }

  private void standing() throws IOException {
    CaseFile.Standing standing = file.standing();
    if (standing == null) {
      return;
    }
    if ((standing.file() == null) == (standing.level_m() == null)) {
      throw new Refusal(
          "Water that stands is not said in one way.", "file or level-m is meant, not both.");
    }
    float[] depth = new float[terrain.columns() * terrain.rows()];
    float[] given = standing.file() == null ? depth : raster(standing.file()).value;
    for (int i = 0; i < depth.length; i++) {
      float level = terrain.level_m(i % terrain.columns(), i / terrain.columns());
      double over = standing.level_m() == null ? given[i] : standing.level_m() - level;
      depth[i] = standing.level_m() == null ? given[i] : (float) Math.max(0, over);
    }
    add(new Part.Standing(depth));
  }
}
