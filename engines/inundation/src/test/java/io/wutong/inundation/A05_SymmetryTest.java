package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * The water does not know where north is: mirrored and turned terrain, mirrored and turned water.
 */
class A05_SymmetryTest {
  private static final int N = 96;
  private final float[] level = level();
  private final float[] upright = flood(level);

  private static float[] level() {
    Terrain hills =
        A02_AgainstReferenceTest.hills(
            RandomGeneratorFactory.of("L64X128MixRandom").create(11), N, N);
    float[] level = new float[N * N];
    for (int i = 0; i < N * N; i++) {
      level[i] = hills.level_m(i % N, i / N);
    }
    return level;
  }

  private static float[] flood(float[] level) {
    return Inundation.of(Terrain.of(N, N, 5, level))
        .with(Part.Rain.uniform(new double[] {0, 600}, new double[] {150}))
        .run(600)
        .depths();
  }

  private static float[] moved(float[] from, IntUnaryOperator to) {
    float[] moved = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      moved[to.applyAsInt(i)] = from[i];
    }
    return moved;
  }

  private void isSame(IntUnaryOperator move) {
    float[] turned = flood(moved(level, move));
    assertThat(Arrays.equals(turned, moved(upright, move))).isTrue();
  }

  @Test
  void mirroredEastWest() {
    isSame(i -> i / N * N + N - 1 - i % N);
  }

  @Test
  void mirroredNorthSouth() {
    isSame(i -> (N - 1 - i / N) * N + i % N);
  }

  @Test
  void turnedByAQuarter() {
    isSame(i -> i % N * N + N - 1 - i / N);
  }
}
