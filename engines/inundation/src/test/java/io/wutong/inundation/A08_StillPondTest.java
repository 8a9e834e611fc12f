package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A deep pond under a cloudburst comes to rest, however often somebody looks at it. Without damping
 * the swing between neighbouring cells fed itself whenever the length of the steps changed: water
 * stood metres apart from cell to cell in an underpass, and volume and depth limits saw nothing.
 */
class A08_StillPondTest {
  private static final int N = 64;

  @ParameterizedTest
  @CsvSource({
    "0.035, 0.37",
    "0.035, 2.3",
    "0.035, 20",
    "0.035, 60",
    "0.012, 2.3",
    "0.012, 60",
    "0, 20"
  })
  void comesToRest(double manning, double looks_s) {
    long seed = 7;
    Run run = pond(manning, seed).start(3600, 1);
    while (run.time_s() < 3600) {
      run.advance(Math.min(3600, run.time_s() + looks_s), () -> false);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < N * N; i++) {
      double depth = run.depth_m(i % N, i / N);
      if (depth > 1.5) {
        double level = run.terrain().level_m(i % N, i / N) + depth;
        low = Math.min(low, level);
        high = Math.max(high, level);
      }
    }
    Cases.say(
        "pond, n %s, looked at every %s s | %.2f mm (seed %d)",
        manning, looks_s, 1000 * (high - low), seed);
    assertThat(high - low).isLessThan(0.005);
    assertThat(Math.abs(run.volumeError())).isLessThan(1e-6);
  }

  /** A bowl five metres deep, its bed and its water rough by a decimetre, rain for half an hour. */
  private static Inundation pond(double manning, long seed) {
    Random random = new Random(seed);
    float[] level = new float[N * N];
    float[] water = new float[N * N];
    for (int i = 0; i < level.length; i++) {
      double off = Math.hypot(i % N - 32, i / N - 32) / 26;
      level[i] = (float) (6 * Math.pow(off, 4) - 5 + 0.1 * random.nextDouble());
      water[i] = (float) Math.max(0, -0.5 - level[i] + 0.1 * random.nextDouble());
    }
    return Inundation.of(Terrain.of(N, N, 5, level))
        .with(Part.Roughness.of(manning))
        .with(new Part.Standing(water))
        .with(Part.Rain.uniform(new double[] {0, 1800, 3600}, new double[] {100, 0}));
  }
}
