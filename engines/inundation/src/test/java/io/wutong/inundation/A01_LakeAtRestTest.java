package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Water that stands level stays where it is, to the bit, over wet and dry humps. */
class A01_LakeAtRestTest {

  @Test
  void noWaterMovesAroundDryHumps() {
    long seed = 20210720;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int n = 150;
    float lake = 87.3f;
    float[] level = new float[n * n];
    float[] depth = new float[n * n];
    for (int i = 0; i < level.length; i++) {
      double hump = Math.sin(i % n / 9.0) * Math.cos(i / n / 13.0);
      level[i] = (float) (86.5 + 1.5 * hump + 0.1 * random.nextDouble());
      depth[i] = Math.max(0, lake - level[i]);
    }
    Run run = Inundation.of(Terrain.of(n, n, 2, level)).with(new Part.Standing(depth)).run(600);

    assertThat(Arrays.equals(run.depths(), depth)).as("seed %d", seed).isTrue();
    assertThat(run.eastwardFluxes()).containsOnly(0f);
    assertThat(run.limiterHits()).isZero();
  }

  /** The level fits no float: from cell to cell it is off by a last digit, which pushes nothing. */
  @Test
  void noWaterMovesWhereRoundingIsAllThatSlopes() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    int n = 100;
    double lake = 87.3;
    float[] level = new float[n * n];
    float[] depth = new float[n * n];
    for (int i = 0; i < level.length; i++) {
      level[i] = (float) (80 + 8 * random.nextDouble() * random.nextDouble());
      depth[i] = (float) Math.max(0, lake - level[i] + 3e-8 * random.nextDouble());
    }
    Run run =
        Inundation.of(Terrain.of(n, n, 5, level))
            .with(Part.Roughness.of(0))
            .with(new Part.Standing(depth))
            .run(600);
    assertThat(Arrays.equals(run.depths(), depth)).isTrue();
    assertThat(run.eastwardFluxes()).containsOnly(0f);
  }
}
