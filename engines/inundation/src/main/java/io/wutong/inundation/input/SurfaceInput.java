package io.wutong.inundation.input;

import io.wutong.inundation.Part;
import io.wutong.inundation.Refusal;
import io.wutong.inundation.Terrain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What covers the ground of a case: friction, soils, roofs, water that stands there. */
final class SurfaceInput {
  /** Glass has 0.01; a street without friction would be a mistake. */
  private static final double LEAST_MANNING = 0.008;

  /** Clay draws with 300 mm, the coarsest sand with 10. */
  private static final double LEAST_SUCTION_MM = 1;

  private static final double MOST_DEPTH_M = 100;

  private final Terrain terrain;
  private final Path folder;

  SurfaceInput(Terrain terrain, Path folder) {
    this.terrain = terrain;
    this.folder = folder;
  }

  private Raster raster(String name) throws IOException {
    return Rasters.read(folder.resolve(name)).on(terrain);
  }

  private boolean isGround(int cell) {
    return terrain.isGround(cell % terrain.columns(), cell / terrain.columns());
  }

  Part.Roughness friction(CaseFile.Friction friction) throws IOException {
    List<String> keys = keys(friction);
    if (keys.equals(List.of("manning")) && friction.manning() != null) {
      manning(friction.manning(), "everywhere (manning below roughness)");
      return Part.Roughness.of(friction.manning());
    }
    if (keys.equals(List.of("file")) && friction.file() != null) {
      Raster raster = raster(friction.file());
      for (int i = 0; i < raster.value.length; i++) {
        if (isGround(i)) {
          manning(raster.value[i], "at " + raster.place(i));
        }
      }
      return new Part.Roughness(raster.value);
    }
    if (friction.landuse() != null && friction.classes() != null && keys.size() == 2) {
      friction.classes().forEach((key, n) -> manning(n, "in class " + key + " below roughness"));
      return new Part.Roughness(byClass(raster(friction.landuse()), friction.classes()));
    }
    throw new Refusal(
        "The roughness is said by %s.".formatted(keys),
        "manning, or file, or landuse with classes is meant: one way of them.");
  }

  private static List<String> keys(CaseFile.Friction friction) {
    List<String> keys = new ArrayList<>();
    add(keys, "manning", friction.manning());
    add(keys, "file", friction.file());
    add(keys, "landuse", friction.landuse());
    add(keys, "classes", friction.classes());
    return keys;
  }

  private static void add(List<String> keys, String key, @Nullable Object value) {
    if (value != null) {
      keys.add(key);
    }
  }

  private static void manning(double n, String where) {
    if (!(n >= LEAST_MANNING && n <= 1)) {
      throw new Refusal(
          "Manning's n is %s %s.".formatted(Double.isNaN(n) ? "missing" : n, where),
          n > 1
              ? "Strickler's 1/n is meant."
              : "the sign or nodata is wrong: glass has 0.01, asphalt 0.013, grass 0.03 to 0.2.");
    }
  }

  private float[] byClass(Raster raster, Map<Integer, Double> classes) {
    float[] values = new float[raster.value.length];
    for (int i = 0; i < values.length; i++) {
      if (isGround(i)) {
        Double value = classes.get(classAt(raster, i));
        if (value == null) {
          throw new Refusal(
              "The class %s of land use at %s has no roughness."
                  .formatted(classAt(raster, i), raster.place(i)),
              "a line is missing below classes.");
        }
        values[i] = value.floatValue();
      } else {
        values[i] = Float.NaN;
      }
    }
    return values;
  }

  private static int classAt(Raster raster, int cell) {
    float value = raster.value[cell];
    if (Float.isNaN(value)) {
      throw new Refusal(
          "There is no class at %s, where there is ground.".formatted(raster.place(cell)),
          "the raster has a hole, or is smaller than the terrain: fill it with a class.");
    }
    if (value != Math.rint(value)) {
      throw new Refusal(
          "The class at %s is %s.".formatted(raster.place(cell), value),
          "it was resampled by means: classes are resampled by the nearest cell.");
    }
    return (int) value;
  }

  Part.Soil soils(CaseFile.Soils soils) throws IOException {
    List<Integer> keys = new ArrayList<>(soils.classes().keySet());
    List<Part.SoilClass> classes = new ArrayList<>();
    soils.classes().forEach((key, kind) -> classes.add(soil(key, kind)));
    if (soils.file() == null) {
      if (keys.size() != 1) {
        throw new Refusal(
            "The soil has the classes %s and no file that says where they are.".formatted(keys),
            keys.isEmpty() ? "a class is missing." : "file is missing, or one class is enough.");
      }
      return new Part.Soil(new int[] {0}, classes);
    }
    Raster raster = raster(soils.file());
    int[] of = new int[raster.value.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = isGround(i) ? keys.indexOf(classAt(raster, i)) : -1;
      if (isGround(i) && of[i] < 0) {
        throw new Refusal(
            "The class %s of soil at %s is not below classes, which has %s."
                .formatted(classAt(raster, i), raster.place(i), keys),
            "a line is missing; what lets nothing through has conductivity-mm-h: 0.");
      }
    }
    return new Part.Soil(of, classes);
  }

  private static Part.SoilClass soil(int key, CaseFile.SoilKind kind) {
    Double suction = kind.suction_mm();
    Double deficit = kind.deficit();
    if ((suction == null) != (deficit == null)) {
      throw new Refusal(
          "The soil of class %d has %s alone."
              .formatted(key, suction == null ? "deficit" : "suction-mm"),
          "%s is missing: Green and Ampt need both, a constant rate neither."
              .formatted(suction == null ? "suction-mm" : "deficit"));
    }
    if (suction != null && suction > 0 && suction < LEAST_SUCTION_MM) {
      throw new Refusal(
          "The soil of class %d has a suction of %s mm.".formatted(key, suction),
          "it is in metres: sand has 50 mm, clay 300.");
    }
    double none = 0;
    return new Part.SoilClass(
        kind.conductivity_mm_h(),
        suction == null ? none : suction,
        deficit == null ? none : deficit);
  }

  Part.Roofs roofs(CaseFile.RoofFile roofs) throws IOException {
    Raster raster = raster(roofs.file());
    boolean[] is = new boolean[raster.value.length];
    for (int i = 0; i < is.length; i++) {
      float value = raster.value[i];
      if (isGround(i) && !(value >= 0)) {
        throw new Refusal(
            "The roofs have %s at %s, where there is ground."
                .formatted(Float.isNaN(value) ? "no value" : value, raster.place(i)),
            "0 is meant, which is no roof.");
      }
      is[i] = value > 0;
    }
    double reach = roofs.reach_m() == null ? 50 : roofs.reach_m();
    if (reach < 0) {
      throw new Refusal(
          "Roofs reach drains within %s m (reach-m below roofs).".formatted(reach), "50 is meant.");
    }
    return new Part.Roofs(is, reach);
  }

  Part.Standing standing(CaseFile.Standing standing) throws IOException {
    if (standing.file() != null && standing.level_m() == null) {
      return depths(raster(standing.file()));
    }
    if (standing.file() == null && standing.level_m() != null) {
      return level(standing.level_m());
    }
    throw new Refusal(
        "Water that stands is not said in one way.", "file or level-m is meant, not both.");
  }

  private Part.Standing depths(Raster raster) {
    for (int i = 0; i < raster.value.length; i++) {
      float depth = raster.value[i];
      if (isGround(i) && !(depth >= 0 && depth < MOST_DEPTH_M)) {
        throw new Refusal(
            "Water stands %s m deep at %s.".formatted(depth, raster.place(i)),
            "levels are meant, or nodata where 0 is.");
      }
    }
    return new Part.Standing(raster.value);
  }

  private Part.Standing level(double level) {
    float[] depth = new float[terrain.columns() * terrain.rows()];
    float lowest = Float.POSITIVE_INFINITY;
    for (int i = 0; i < depth.length; i++) {
      if (isGround(i)) {
        float ground = terrain.level_m(i % terrain.columns(), i / terrain.columns());
        lowest = Math.min(lowest, ground);
        depth[i] = (float) Math.max(0, level - ground);
      }
    }
    if (level <= lowest) {
      throw new Refusal(
          "Water stands up to %s m (level-m below standing); the lowest ground is at %s m."
              .formatted(level, lowest),
          "a depth is given instead of a level, or the datums differ.");
    }
    return new Part.Standing(depth);
  }
}
