package io.wutong.inundation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What can be computed and yet cannot be meant: beyond what was ever measured, or without effect.
 */
final class Bounds {
  /** A third of what the finest gauge notes: rain in metres comes to less than any drizzle. */
  private static final double LEAST_RAIN_MM = 0.04;

  /** On a metre of its line: a river in flood has 20 to 50. */
  private static final double MOST_INFLOW_M2_S = 50;

  /** The Yangtze in 1870. */
  private static final double MOST_INFLOW_M3_S = 100_000;

  /** A pumping station of a city's river; a gully has a thousandth of it. */
  private static final double MOST_DRAIN_M3_S = 50;

  /** Water held higher than this over the highest ground is over everything. */
  private static final double MOST_OVER_ALL_M = 20;

  /** A crest so far below its ground is no level. */
  private static final double MOST_BELOW_M = 5;

  /** No street is watched for water as deep as a house. */
  private static final double MOST_THRESHOLD_M = 5;

  private final Inundation parts;
  private final Terrain terrain;

  Bounds(Inundation parts) {
    this.parts = parts;
    this.terrain = parts.terrain;
  }

  void run() {
    parts.all(Part.Rain.class).forEach(this::rain);
    parts.all(Part.Inflow.class).forEach(this::inflow);
    parts.all(Part.Drain.class).forEach(Bounds::drain);
    parts.all(Part.OpenEdge.class).forEach(e -> edge(e.side(), e.from_m(), e.to_m()));
    parts.all(Part.LevelEdge.class).forEach(this::levelEdge);
    parts.all(Part.Wall.class).forEach(this::wall);
    parts.all(Part.Thresholds.class).forEach(Bounds::thresholds);
    names("points", parts.all(Part.Point.class).stream().map(Part.Point::name).toList());
    names("inflows", parts.all(Part.Inflow.class).stream().map(Part.Inflow::name).toList());
    names("drains", parts.all(Part.Drain.class).stream().map(Part.Drain::name).toList());
  }

  private void rain(Part.Rain rain) {
    double begin = rain.time_s()[0];
    if (begin < 0) {
      throw new Refusal(
          "The rain begins at %s s, before the run.".formatted(begin),
          "its times count from another hour: nothing is dropped in silence.");
    }
    double most = 0;
    for (int zone = 0; zone < rain.mm_h()[0].length; zone++) {
      double sum = 0;
      for (int i = 0; i < rain.mm_h().length; i++) {
        sum += fallen(rain, i, zone);
      }
      most = Math.max(most, sum);
    }
    if (most > 0 && most < LEAST_RAIN_MM) {
      throw new Refusal(
          "All of the rain is %.4f mm where it is most.".formatted(most),
          "it is in m or in inches: an intensity in mm/h is expected.");
    }
  }

  private static double fallen(Part.Rain rain, int step, int zone) {
    double rate = rain.mm_h()[step][zone];
    return rate * (rain.time_s()[step + 1] - rain.time_s()[step]) / 3600;
  }

  private void inflow(Part.Inflow inflow) {
    double wide = new Places(terrain).line(inflow).length * terrain.cell_m();
    double most = inflow.flow_m3_s().most();
    if (most > MOST_INFLOW_M3_S || most > MOST_INFLOW_M2_S * wide) {
      throw new Refusal(
          "The inflow %s rises to %s m³/s on %s m; %s on each metre are the most, and %s in all."
              .formatted(inflow.name(), most, wide, MOST_INFLOW_M2_S, MOST_INFLOW_M3_S),
          "it is in litres, or its line, to-x and to-y, is missing.");
    }
  }

  private static void drain(Part.Drain drain) {
    if (drain.capacity_m3_s() > MOST_DRAIN_M3_S) {
      throw new Refusal(
          "The drain %s carries %s m³/s; %s are the most of one inlet."
              .formatted(drain.name(), drain.capacity_m3_s(), MOST_DRAIN_M3_S),
          "it is in litres.");
    }
  }

  private void edge(Part.Side side, double from, double to) {
    if (new Places(terrain).edge(side, from, to).length == 0) {
      throw new Refusal(
          "The edge in the %s from %s to %s touches no ground%s."
              .formatted(side, from, to, terrain.holesAreWalls() ? ", and nodata is a wall" : ""),
          "the stretch is of another coordinate system, or the frame there is nodata: cut the"
              + " raster to its ground, or say its levels.");
    }
  }

  private void levelEdge(Part.LevelEdge edge) {
    edge(edge.side(), edge.from_m(), edge.to_m());
    float highest = Float.NEGATIVE_INFINITY;
    for (float level : terrain.levels()) {
      highest = Float.isNaN(level) ? highest : Math.max(highest, level);
    }
    if (edge.level_m().most() > highest + MOST_OVER_ALL_M) {
      throw new Refusal(
          "The edge in the %s holds the water at up to %s m; the highest ground is at %s m."
              .formatted(edge.side(), edge.level_m().most(), highest),
          "the datums differ, or it is in centimetres.");
    }
  }

  private void wall(Part.Wall wall) {
    WallFaces faces = new WallFaces(terrain);
    faces.add(wall);
    if (faces.isEmpty()) {
      throw new Refusal(
          "The wall %s crosses no way from one cell of ground to the next: it runs from (%s, %s)."
              .formatted(wall.name(), wall.line().getFirst().x(), wall.line().getFirst().y()),
          "it is shorter than a cell, or of another coordinate system: the terrain spans (%s, %s)"
                  .formatted(terrain.west_m(), terrain.south_m())
              + " to (%s, %s).".formatted(terrain.east_m(), terrain.north_m()));
    }
    double lowest = faces.lowestSill_m();
    boolean none = wall.open() >= 1 && Double.isInfinite(wall.height_m());
    double least = none ? lowest : lowest - MOST_BELOW_M;
    if (wall.hasCrest() && wall.open() > 0 && wall.crest_m() < least) {
      throw new Refusal(
          "The crest of the wall %s is at %s m; the lowest ground along it is at %s m."
              .formatted(wall.name(), wall.crest_m(), lowest),
          "a height is given instead of a level.");
    }
  }

  private static void thresholds(Part.Thresholds thresholds) {
    double before = 0;
    for (double depth : thresholds.depth_m()) {
      if (depth >= MOST_THRESHOLD_M) {
        throw new Refusal(
            "A threshold of %s m; below %s m is meant.".formatted(depth, MOST_THRESHOLD_M),
            "it is in cm.");
      }
      if (depth > 0 && depth <= before) {
        throw new Refusal(
            "The threshold %s m comes after %s m.".formatted(depth, before),
            "each stands once, and they rise.");
      }
      before = depth;
    }
  }

  private static void names(String of, Collection<String> names) {
    Set<String> known = new HashSet<>();
    for (String name : names) {
      if (!known.add(name)) {
        throw new Refusal(
            "Two of the %s are called %s.".formatted(of, name), "one is another, or a copy.");
      }
    }
  }
}
