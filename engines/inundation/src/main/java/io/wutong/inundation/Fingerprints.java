package io.wutong.inundation;

import io.wutong.inundation.core.Warm;
import java.util.Arrays;

/**
 * A case as two numbers, so that warm states of others are noticed: what is built there, and what
 * comes down on it. Records of arrays do not compare by content.
 */
final class Fingerprints {
  private final Terrain terrain;
  private long sum = 1;

  private Fingerprints(Terrain terrain) {
    this.terrain = terrain;
  }

  static Warm.Mark of(Inundation parts) {
    Fingerprints setting = new Fingerprints(parts.terrain);
    setting.terrain();
    Fingerprints forcing = new Fingerprints(parts.terrain);
    for (Part part : parts.parts) {
      // Rain may come to a case that had none.
      if (!(part instanceof Part.Rain)) {
        setting.add(setting(part));
      }
      forcing.force(part);
    }
    return new Warm.Mark(setting.sum, forcing.sum);
  }

  private void add(long value) {
    long mixed = (sum ^ value) * 0x9e3779b97f4a7c15L;
    sum = mixed ^ mixed >>> 32;
  }

  private void terrain() {
    add(terrain.columns());
    add(terrain.rows());
    add(mix(terrain.cell_m(), terrain.west_m(), terrain.south_m()));
    add(terrain.crs().hashCode());
    for (float level : terrain.levels()) {
      add(Float.floatToIntBits(level));
    }
  }

  private static long setting(Part part) {
    return switch (part) {
      case Part.Rain r -> 0;
      case Part.Roughness r -> Arrays.hashCode(r.manning());
      case Part.Inflow i -> mix(i.x1(), i.y1(), i.x2(), i.y2());
      case Part.OpenEdge e -> mix(e.side().ordinal(), e.from_m(), e.to_m(), e.slope());
      case Part.LevelEdge e -> mix(e.side().ordinal(), e.from_m(), e.to_m());
      case Part.Wall w -> mix(w.crest_m(), w.open(), w.height_m()) * 31 + w.line().hashCode();
      case Part.Drain d -> mix(d.x(), d.y(), d.capacity_m3_s(), d.rim_m(), d.opening_m2());
      case Part.Soil s -> 31L * Arrays.hashCode(s.of()) + s.classes().hashCode();
      case Part.Roofs r -> 31L * Arrays.hashCode(r.is()) + Double.hashCode(r.reach_m());
      case Part.Standing s -> Arrays.hashCode(s.depth_m());
      case Part.Point p -> p.hashCode();
      case Part.Thresholds t -> t.hashCode();
      case Part.Keep k -> k.hashCode();
      case Part.Steps s -> s.hashCode();
    };
  }

  private void force(Part part) {
    switch (part) {
      case Part.Rain rain -> rain(rain);
      case Part.Inflow inflow -> add(inflow.flow_m3_s().fingerprint());
      case Part.LevelEdge edge -> add(edge.level_m().fingerprint());
      default -> add(0);
    }
  }

  /** Stations are known by whom their rain falls on: the zone of each cell. */
  private void rain(Part.Rain rain) {
    add(Arrays.hashCode(rain.time_s()));
    add(Arrays.deepHashCode(rain.mm_h()));
    for (int row = 0; row < terrain.rows(); row++) {
      for (int column = 0; column < terrain.columns(); column++) {
        if (terrain.isGround(column, row)) {
          add(rain.zones().zone(terrain.x(column), terrain.y(row)));
        }
      }
    }
  }

  private static long mix(double... values) {
    return Arrays.hashCode(values);
  }
}
