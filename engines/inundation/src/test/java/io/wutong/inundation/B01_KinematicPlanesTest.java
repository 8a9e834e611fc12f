package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Rain on a plane: the outflow at its foot follows the kinematic wave, also in films of 5 mm. */
class B01_KinematicPlanesTest {

  @Test
  void planeA() {
    double nse =
        outflowNse("kinplane_A_L200_S005_n02_100mmh_1800s.csv", 200, 0.005, 0.02, 100, 1800);
    Cases.say("kinematic plane A, NSE of the outflow | %.5f", nse);
    assertThat(nse).isGreaterThan(0.999);
  }

  @Test
  void planeB() {
    double nse =
        outflowNse("kinplane_B_L800_S05_n015_10.8mmh_5400s.csv", 800, 0.05, 0.015, 10.8, 5400);
    Cases.say("kinematic plane B, NSE of the outflow | %.5f", nse);
    assertThat(nse).isGreaterThan(0.999);
  }

  /**
   * A plane that falls to the south-east: the water is as deep as Manning says for what flows in
   * both directions together. Were each direction slowed down by itself alone, it would be a tenth
   * shallower.
   */
  @Test
  void obliquePlane() {
    int n = 60;
    double slope = 0.01;
    double manning = 0.03;
    double mm_h = 100;
    float[] level = new float[n * n];
    for (int i = 0; i < n * n; i++) {
      level[i] = (float) (20 - slope / Math.sqrt(2) * 5 * (i % n + i / n));
    }
    Run run =
        Inundation.of(Terrain.of(n, n, 5, level))
            .with(Part.Roughness.of(manning))
            .with(Part.Rain.uniform(new double[] {0, 3600}, new double[] {mm_h}))
            .with(new Part.OpenEdge(Part.Side.EAST, 0, 300, slope / Math.sqrt(2)))
            .with(new Part.OpenEdge(Part.Side.SOUTH, 0, 300, slope / Math.sqrt(2)))
            .run(3600);
    double worst = 0;
    float[] speed = run.speeds();
    for (int[] at : new int[][] {{50, 20}, {50, 30}, {45, 45}, {55, 45}, {20, 50}, {30, 50}}) {
      double depth = run.depth_m(at[0], at[1]);
      double flow_m2_s = depth * speed[at[1] * n + at[0]];
      double normal = Math.pow(flow_m2_s * manning / Math.sqrt(slope), 0.6);
      worst = Math.max(worst, Math.abs(depth / normal - 1));
    }
    // Half of the domain's rain leaves through each edge.
    double[] out = run.edgeFlows_m3_s();
    double rain_m3_s = 300 * 300 * mm_h / 3.6e6;
    assertThat(out[0]).isCloseTo(out[1], within(1e-3 * rain_m3_s));
    assertThat(out[0] + out[1]).isCloseTo(rain_m3_s, within(1e-3 * rain_m3_s));
    Cases.say("oblique plane, off from the normal depth | %.2f %%", worst * 100);
    assertThat(worst).isLessThan(0.01);
  }

  private static double outflowNse(
      String file, double length_m, double slope, double manning, double mm_h, double rain_s) {
    double[][] reference = Cases.csv(file);
    double end = reference[reference.length - 1][0];
    int cells = 100;
    Terrain terrain = Cases.plane(cells, length_m / cells, slope);
    Run run =
        Inundation.of(terrain)
            .with(Part.Roughness.of(manning))
            .with(Part.Rain.uniform(new double[] {0, rain_s, end}, new double[] {mm_h, 0}))
            .with(new Part.OpenEdge(Part.Side.EAST, 0, 1e9, slope))
            .start(end, 1);
    double[] is = new double[reference.length];
    double[] should = new double[reference.length];
    for (int i = 0; i < reference.length; i++) {
      run.advance(reference[i][0], () -> false);
      is[i] = run.edgeFlows_m3_s()[0] / terrain.cell_m();
      should[i] = reference[i][1];
    }
    Cases.say("  steps %d, limited %d", run.steps(), run.limiterHits());
    assertThat(Math.abs(run.volumeError())).isLessThan(1e-6);
    return Cases.nse(is, should);
  }
}
