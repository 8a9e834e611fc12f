package io.wutong.inundation;

import io.wutong.inundation.core.Curve;
import java.util.Arrays;

/** What is inside a part, as a number: records of arrays do not compare by content. */
final class Fingerprints {
  private Fingerprints() {}

  static long of(Part part) {
    return switch (part) {
      case Part.Roughness r -> Arrays.hashCode(r.manning());
      case Part.Rain r -> 31L * Arrays.hashCode(r.time_s()) + Arrays.deepHashCode(r.mm_h());
      case Part.Inflow i -> mix(i.x1(), i.y1(), i.x2(), i.y2()) * 31 + of(i.flow_m3_s());
      case Part.OpenEdge e -> mix(e.side().ordinal(), e.from_m(), e.to_m(), e.slope());
      case Part.LevelEdge e -> mix(e.side().ordinal(), e.from_m(), e.to_m()) * 31 + of(e.level_m());
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

  private static long of(Curve curve) {
    return curve.fingerprint();
  }

  private static long mix(double... values) {
    return Arrays.hashCode(values);
  }
}
