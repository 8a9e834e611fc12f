package io.wutong.inundation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Drains by squares as wide as the reach, so that of thousands only the few around are looked at.
 */
final class Nearby {
  private final List<Part.Drain> drains;
  private final double reach_m;
  private final Map<Long, List<Integer>> bySquare = new HashMap<>();

  Nearby(List<Part.Drain> drains, double reach_m) {
    this.drains = drains;
    this.reach_m = reach_m;
    for (int i = 0; i < drains.size(); i++) {
      long square = square(of(drains.get(i).x()), of(drains.get(i).y()));
      bySquare.computeIfAbsent(square, none -> new ArrayList<>()).add(i);
    }
  }

  private long of(double metres) {
    return reach_m > 0 ? (long) Math.floor(metres / reach_m) : 0;
  }

  private static long square(long x, long y) {
    return x * 0x1_0000_0001L + y;
  }

  /** The drain within reach, of equally near ones the last; -1 where there is none. */
  int nearest(double x, double y) {
    int nearest = -1;
    double least = reach_m;
    for (long across = of(x) - 1; across <= of(x) + 1; across++) {
      for (long up = of(y) - 1; up <= of(y) + 1; up++) {
        for (int i : bySquare.getOrDefault(square(across, up), List.of())) {
          double far = Math.hypot(drains.get(i).x() - x, drains.get(i).y() - y);
          if (far < least || (far == least && i > nearest)) {
            least = far;
            nearest = i;
          }
        }
      }
    }
    return nearest;
  }
}
