package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wutong.inundation.core.Curve;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However short a step is, it moves its share of water and leaves the flow as it was. */
class A09_ShortStepsTest {
  private static final double STEADY_M = 0.3945;

  /** A channel of 300 m with 10 m³/s. */
  private static Inundation channel() {
    float[] level = new float[60 * 4];
    for (int i = 0; i < level.length; i++) {
      level[i] = (float) (10 - 0.005 * 5 * (i % 60));
    }
    return Inundation.of(Terrain.of(60, 4, 5, level))
        .with(Part.Roughness.of(0.03))
        .with(new Part.Inflow("head", 2.5, 2.5, 2.5, 17.5, Curve.constant(10)))
        .with(new Part.OpenEdge(Part.Side.EAST, 0, 20, 0.005))
        .with(new Part.Point("middle", 152.5, 7.5));
  }

  /** Somebody looks twice, and the smallest time that there is lies between. */
  @Test
  void aSliverStepKeepsTheMomentum() {
    Run run = channel().start(600, 1);
    run.advance(Math.nextDown(492.0), () -> false);
    assertThat(run.depth_m(30, 2)).isCloseTo((float) STEADY_M, within(1e-3f));
    run.advance(492, () -> false);
    assertThat(run.shortestStep_s()).isLessThan(1e-12);
    while (run.time_s() < 600) {
      run.advance(run.time_s() + 2, () -> false);
      // Any change of steps leaves a ripple of millimetres that grows on its way down: at a Froude
      // number of 0.64 kinematic waves are faster than gravity's, and local inertia unstable.
      assertThat(run.depth_m(30, 2)).isCloseTo((float) STEADY_M, within(0.01f));
    }
    assertThat(Math.abs(run.volumeError())).isLessThan(1e-6);
  }

  /** 8.2 minutes are a little less than 492 s, at which a line of the points is written. */
  @Test
  void nearlyEqualTimesAreOne() {
    double[] times = {0, 8.2 * 60, 16.4 * 60, 1800};
    assertThat(times[1]).isLessThan(492);
    Run run =
        channel()
            .with(Part.Rain.uniform(times, new double[] {1, 1, 1}))
            .run(new Timing(1800, 8.2 * 60, 6), 1, new Watcher() {});
    assertThat(run.shortestStep_s()).isGreaterThan(0.1);
    assertThat(run.mostDepth_m(0)).isCloseTo((float) STEADY_M, within(0.01f));
  }

  @Test
  void aJumpWithinAMillisecondTakesOne() {
    double[] times = {0, 600, 600.0001, 1200};
    Curve jump = Curve.of(times, new double[] {1, 1, 3, 3});
    assertThat(jump.at(600)).isEqualTo(1);
    assertThat(jump.at(600.001)).isEqualTo(3);
    Run run =
        Inundation.of(Terrain.of(20, 20, 5, new float[400]))
            .with(new Part.Inflow("jump", 12, 12, 12, 32, jump))
            .run(1200);
    assertThat(run.ledger().inflow).isCloseTo(2400, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.05, 0.005})
  void theBowlFillsAlikeInStepsOfAnyLength(double longest_s) {
    float[] level = new float[40 * 30];
    for (int i = 0; i < level.length; i++) {
      level[i] = (float) (50 + 0.02 * Math.hypot(i % 40 - 20, i / 40 - 15));
    }
    Run run =
        Inundation.of(Terrain.of(40, 30, 5, level))
            .with(Part.Roughness.of(0.03))
            .with(Part.Rain.uniform(new double[] {0, 240}, new double[] {120}))
            .with(new Part.Steps(0.67, longest_s))
            .run(240);
    Cases.say("bowl, steps of %s s | %.2f mm", longest_s, 1000 * run.depth_m(20, 15));
    assertThat(run.depth_m(20, 15)).isCloseTo(0.0524f, within(5e-4f));
    assertThat(Math.abs(run.volumeError())).isLessThan(1e-6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 5, 10})
  void theFirstStepInRainIsShort(double cell_m) {
    double[] times = {0, 60, 3600, 3900};
    Run run =
        Inundation.of(Terrain.of(30, 30, cell_m, new float[900]))
            .with(Part.Rain.uniform(times, new double[] {100, 0, 100}))
            .with(new Part.OpenEdge(Part.Side.EAST, 0, 300, 0.01))
            .start(3900, 1);
    isShort(run, 0);
    run.advance(3600, () -> false);
    // Films are still there: what begins anew is the rain.
    isShort(run, 3600);
  }

  private static void isShort(Run run, double from_s) {
    int[] asked = {0};
    run.advance(3900, () -> asked[0]++ > 0);
    assertThat(run.time_s() - from_s).isGreaterThan(0).isLessThanOrEqualTo(1);
  }

  @Test
  void rainOnGroundThatHasDriedBeginsShort() {
    Part.Soil sand = new Part.Soil(new int[] {0}, List.of(new Part.SoilClass(50, 0, 0)));
    Run run =
        Inundation.of(Terrain.of(30, 30, 10, new float[900]))
            .with(Part.Rain.uniform(new double[] {0, 60, 3600, 3900}, new double[] {100, 0, 100}))
            .with(sand)
            .start(3900, 1);
    run.advance(3600, () -> false);
    assertThat(run.depth_m(3, 3)).isZero();
    isShort(run, 3600);
  }

  @ParameterizedTest
  @CsvSource({
    "0.67, 1e-9, longest step is 1.0E-9 s",
    "0.67, 0.003, it must be 0.005 s at least",
    "0.001, 1, at least 0.01",
  })
  void stepsInWhichAFloatLosesWaterAreRefused(double cfl, double longest_s, String says) {
    Inundation steps = channel().with(new Part.Steps(cfl, longest_s));
    assertThatThrownBy(() -> steps.start(600, 1))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(says);
  }

  @Test
  void looksThatWouldForceSuchStepsAreRefused() {
    assertThatThrownBy(() -> channel().run(new Timing(600, 60, 1e-3), 1, new Watcher() {}))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("two lines of the points is 0.001 s");
    assertThatThrownBy(() -> channel().run(new Timing(600, 2e-3, 60), 1, new Watcher() {}))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("two frames is 0.002 s");
  }
}
