package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.inundation.core.Curve;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The Environment Agency's test 4: a flood front runs over a dry plain. */
class B03_FloodFrontTest {
  private static final double[][] POINTS = {
    {50, 1000}, {100, 1000}, {200, 1000}, {300, 1000}, {400, 1000}, {300, 1300}
  };

  @Test
  void frontAndDepthsFollowTheReferenceOfSecondOrder() {
    double[][] reference = Cases.csv("ea4_dg2_5m.csv");
    double end = reference[reference.length - 1][0];
    Run run = plain(end).start(end, 2);
    double[] squares = new double[POINTS.length];
    for (double[] at : reference) {
      run.advance(at[0], () -> false);
      for (int i = 0; i < POINTS.length; i++) {
        double depth = run.depth_m(run.points().get(i));
        squares[i] += (depth - at[i + 1]) * (depth - at[i + 1]);
      }
    }
    double[] rmse_mm =
        Arrays.stream(squares).map(s -> 1000 * Math.sqrt(s / reference.length)).toArray();
    Cases.say("EA test 4, RMSE at six points to DG2 at 5 m | %s mm", rounded(rmse_mm));
    Cases.say(
        "  steps %d, limited %d, error %.1e", run.steps(), run.limiterHits(), run.volumeError());
    assertThat(Arrays.stream(rmse_mm).max().orElseThrow()).isLessThanOrEqualTo(4);
    assertThat(Math.abs(run.volumeError())).isLessThan(1e-6);
    assertThat(run.awakeShare()).as("the dry plain rests").isLessThan(0.9);
  }

  private static Inundation plain(double end) {
    double[] time = {0, 300, 3600, 14_400, 18_000};
    double[] flow = {0, 0, 20, 20, 0};
    Inundation plain =
        Inundation.of(Terrain.of(200, 400, 5, new float[200 * 400]))
            .with(Part.Roughness.of(0.05))
            .with(new Part.Inflow("breach", 2.5, 992.5, 2.5, 1007.5, Curve.of(time, flow)))
            .with(new Part.OpenEdge(Part.Side.EAST, 0, 2000, 0.001))
            .with(new Part.OpenEdge(Part.Side.NORTH, 0, 1000, 0.001))
            .with(new Part.OpenEdge(Part.Side.SOUTH, 0, 1000, 0.001));
    for (double[] point : POINTS) {
      plain = plain.with(new Part.Point(Arrays.toString(point), point[0], point[1]));
    }
    return plain;
  }

  private static String rounded(double[] values) {
    return Arrays.stream(values).mapToObj("%.1f"::formatted).toList().toString();
  }
}
