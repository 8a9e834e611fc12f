package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Shorter steps and smaller cells change the answer less and less. */
class A06_ConvergenceTest {

  @Test
  void inSteps() {
    float[] finest = wave(0.05);
    double coarse = rmse_mm(wave(0.67), finest);
    double half = rmse_mm(wave(0.35), finest);
    double quarter = rmse_mm(wave(0.175), finest);
    Cases.say(
        "steps of 0.67, 0.35, 0.175 of the stable one | %.2f, %.2f, %.2f mm",
        coarse, half, quarter);
    assertThat(half).isLessThan(coarse);
    assertThat(quarter).isLessThan(half);
  }

  @Test
  void inCells() {
    float[] finest = means(valley(256, 0.35), 8);
    double coarse = rmse_mm(means(valley(32, 0.35), 1), finest);
    double half = rmse_mm(means(valley(64, 0.35), 2), finest);
    double quarter = rmse_mm(means(valley(128, 0.35), 4), finest);
    Cases.say("cells of 10, 5, 2.5 m beside 1.25 m | %.1f, %.1f, %.1f mm", coarse, half, quarter);
    assertThat(half).isLessThan(0.8 * coarse);
    assertThat(quarter).isLessThan(0.8 * half);
  }

  /** Which cells are deeper than 5, 15 and 30 cm hardly depends on the length of the steps. */
  @Test
  void inStepsByWhatIsFlooded() {
    float[] finest = valley(128, 0.1);
    for (double cfl : new double[] {0.67, 0.35}) {
      float[] is = valley(128, cfl);
      double[] csi = Cases.csi(is, finest);
      Cases.say(
          "valley, steps of %s beside 0.1 | RMSE %.2f mm, NSE %.5f, CSI at 5, 15, 30 cm"
              + " %.4f, %.4f, %.4f",
          cfl,
          rmse_mm(is, finest),
          Cases.nse(doubles(is), doubles(finest)),
          csi[0],
          csi[1],
          csi[2]);
      for (double each : csi) {
        assertThat(each).isGreaterThan(0.99);
      }
    }
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  /** A block of water a metre high that falls into a field. */
  private static float[] wave(double cfl) {
    float[] water = new float[80 * 20];
    for (int i = 0; i < water.length; i++) {
      water[i] = i % 80 < 30 ? 1 : 0.2f;
    }
    return Inundation.of(Terrain.of(80, 20, 5, new float[water.length]))
        .with(Part.Roughness.of(0.03))
        .with(new Part.Standing(water))
        .with(new Part.Steps(cfl, 10))
        .run(60)
        .depths();
  }

  /** A smooth valley of 320 m under a cloudburst. */
  private static float[] valley(int n, double cfl) {
    double cell = 320.0 / n;
    float[] level = new float[n * n];
    for (int i = 0; i < n * n; i++) {
      double x = (i % n + 0.5) * cell;
      double y = (i / n + 0.5) * cell;
      level[i] = (float) (0.0002 * (y - 160) * (y - 160) + 0.5 * Math.cos(x / 60) - 0.005 * x);
    }
    return Inundation.of(Terrain.of(n, n, cell, level))
        .with(Part.Rain.uniform(new double[] {0, 1200}, new double[] {150}))
        .with(new Part.Steps(cfl, 10))
        .run(1200)
        .depths();
  }

  private static float[] means(float[] of, int side) {
    int n = (int) Math.sqrt(of.length);
    int m = n / side;
    float[] means = new float[m * m];
    for (int i = 0; i < of.length; i++) {
      means[i / n / side * m + i % n / side] += of[i] / (side * side);
    }
    return means;
  }

  private static double rmse_mm(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
    }
    return 1000 * Math.sqrt(sum / a.length);
  }
}
