package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

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
