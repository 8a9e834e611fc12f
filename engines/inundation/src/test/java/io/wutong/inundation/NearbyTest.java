package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By squares the same drain is found as by looking at all of them. */
class NearbyTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 5, 60, 333, 1e9})
  void theNearestOneIsTheNearestOfAll(double reach_m) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    List<Part.Drain> drains = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double x = 5 * random.nextInt(-100, 100);
      double y = 5 * random.nextInt(-100, 100);
      drains.add(new Part.Drain("d" + i, x, y, 0.1, 2, 0.2));
    }
    Nearby nearby = new Nearby(drains, reach_m);
    for (int i = 0; i < 2000; i++) {
      double x = 2.5 * random.nextInt(-300, 300);
      double y = 2.5 * random.nextInt(-300, 300);
      assertThat(nearby.nearest(x, y)).isEqualTo(ofAll(drains, x, y, reach_m));
    }
  }

  private static int ofAll(List<Part.Drain> drains, double x, double y, double reach_m) {
    int nearest = -1;
    double least = reach_m;
    for (int i = 0; i < drains.size(); i++) {
      double far = Math.hypot(drains.get(i).x() - x, drains.get(i).y() - y);
      if (far <= least) {
        least = far;
        nearest = i;
      }
    }
    return nearest;
  }
}
