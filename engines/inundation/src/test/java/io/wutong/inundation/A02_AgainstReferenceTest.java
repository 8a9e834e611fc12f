package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;

/**
 * The fast engine in floats beside a slow one in doubles, on random terrain. To repeat a run:
 * {@code -Dwutong.seed=…}.
 */
class A02_AgainstReferenceTest {

  @RepeatedTest(4)
  void depthsAgreeToATenthOfAMillimetre() {
    long seed = Long.getLong("wutong.seed", System.nanoTime());
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Terrain terrain = hills(random, 20 + random.nextInt(150), 20 + random.nextInt(100));
    double manning = random.nextDouble(0.015, 0.08);
    double rain_mm_h = random.nextDouble(20, 300);
    double dt = 0.25;
    int steps = 2400;
    Run run =
        Inundation.of(terrain)
            .with(Part.Roughness.of(manning))
            .with(Part.Rain.uniform(new double[] {0, steps * dt}, new double[] {rain_mm_h}))
            .with(new Part.Steps(0.67, dt))
            .start(steps * dt, 2);
    Reference reference = new Reference(terrain, (float) manning);
    double[] worst = {0, 0};
    for (int step = 1; step <= steps; step++) {
      reference.step(dt, rain_mm_h / 3.6e6);
    }
    run.advance(steps * dt, () -> false);
    compare(run.depths(), reference, terrain, worst);
    double[] csi = Cases.csi(run.depths(), flat(reference.h));
    Cases.say(
        "beside doubles, %d × %d | RMSE %.4f mm, worst %.2f mm, CSI at 5, 15, 30 cm"
            + " %.4f, %.4f, %.4f (seed %d)",
        terrain.columns(), terrain.rows(), worst[0], worst[1], csi[0], csi[1], csi[2], seed);
    // Of few cells, one that stands right at the depth would be much.
    boolean many =
        Arrays.stream(reference.h).flatMapToDouble(Arrays::stream).filter(h -> h >= 0.05).count()
            > 500;
    assertThat(csi[0]).as("CSI at 5 cm, seed %d", seed).isGreaterThanOrEqualTo(many ? 0.98 : 0);
    assertThat(run.steps()).as("the same steps").isEqualTo(steps);
    assertThat(worst[0]).as("RMSE in mm, seed %d", seed).isLessThan(0.1);
    assertThat(worst[1]).as("worst in mm, seed %d", seed).isLessThan(5);
    assertThat(Math.abs(run.volumeError())).as("seed %d", seed).isLessThan(1e-6);
  }

  private static float[] flat(double[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) rows[i / rows[0].length][i % rows[0].length];
    }
    return flat;
  }

  private static void compare(float[] is, Reference reference, Terrain terrain, double[] worst) {
    double squares = 0;
    for (int i = 0; i < is.length; i++) {
      double should = reference.h[i / terrain.columns()][i % terrain.columns()];
      double wrong = 1000 * Math.abs(is[i] - should);
      assertThat(is[i]).isGreaterThanOrEqualTo(0);
      squares += wrong * wrong;
      worst[1] = Math.max(worst[1], wrong);
    }
    worst[0] = Math.sqrt(squares / is.length);
  }

  static Terrain hills(RandomGenerator random, int columns, int rows) {
    float[] level = new float[columns * rows];
    double a = random.nextDouble(5, 30);
    double b = random.nextDouble(5, 30);
    double tilt = random.nextDouble(-0.01, 0.01);
    for (int i = 0; i < level.length; i++) {
      int column = i % columns;
      int row = i / columns;
      double hills = Math.sin(column / a) * Math.cos(row / b) + tilt * column;
      double house = random.nextInt(40) == 0 ? 3 : 0;
      level[i] = (float) (120 + hills + house + 0.05 * random.nextDouble());
    }
    return Terrain.of(columns, rows, 5, level);
  }
}
