package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.inundation.core.Curve;
import org.junit.jupiter.api.Test;

/** Steady flow down a channel whose bed was computed so that the depth is known. */
class B02_MacDonaldTest {

  @Test
  void withoutRain() {
    double error = meanError("mcdo_norain.csv", 2, 0);
    Cases.say("MacDonald without rain, mean error of depth | %.1f mm", error * 1000);
    assertThat(error).isLessThan(0.021);
  }

  @Test
  void withRain() {
    double error = meanError("mcdo_rain.csv", 1, 3600);
    Cases.say("MacDonald with rain, mean error of depth | %.1f mm", error * 1000);
    assertThat(error).isLessThan(0.035);
  }

  private static double meanError(String file, double flow_m2_s, double mm_h) {
    double[][] reference = Cases.csv(file);
    int cells = reference.length;
    float[] level = new float[cells];
    for (int i = 0; i < cells; i++) {
      level[i] = (float) reference[i][1];
    }
    double below = reference[cells - 1][2];
    double outside = below + (below - reference[cells - 2][2]) / 2;
    Terrain terrain = Terrain.of(cells, 1, 5, level);
    Run run =
        Inundation.of(terrain)
            .with(Part.Roughness.of(0.033))
            .with(Part.Rain.uniform(new double[] {0, 14_400}, new double[] {mm_h}))
            .with(new Part.Inflow("head", 2, 2, 2, 2, Curve.constant(flow_m2_s * 5)))
            .with(new Part.LevelEdge(Part.Side.EAST, 0, 10, Curve.constant(outside)))
            .run(14_400);
    float[] depth = run.depths();
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += Math.abs(depth[i] - (reference[i][2] - reference[i][1]));
    }
    assertThat(Math.abs(run.volumeError())).isLessThan(1e-6);
    return sum / cells;
  }
}
