package io.wutong.inundation.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The power that friction needs, by a guess out of the bits and one step that mends it. */
class BedFrictionTest {

  @Test
  void isWithinATenThousandthFromAFilmToALake() {
    double worst = 0;
    for (float depth = Pace.WET_M; depth < 200; depth *= 1.0003f) {
      double should = Math.pow(depth, -7 / 3.0);
      worst = Math.max(worst, Math.abs(ScalarKernel.bedFriction(depth) / should - 1));
    }
    assertThat(worst).isLessThan(1e-4).isGreaterThan(0);
  }
}
