package io.wutong.inundation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The seam below the inlets: whatever lies there, its water goes through the one ledger. */
class SewerTest {

  private static Stepper start(Sewer sewer) {
    Grid grid = new Grid(40, 20, 5, new float[800], new float[] {0.03f});
    for (int row = 0; row < 20; row++) {
      for (int column = 0; column < 40; column++) {
        grid.setDepth(grid.cell(column, row), 0.3f);
      }
    }
    Plan plan = new Plan(grid, 0.67, 10);
    int[] inlets = {grid.cell(10, 10), grid.cell(30, 10)};
    plan.drains(inlets, new double[] {2, 2}, new double[] {0.2, 0.2}, sewer);
    return plan.start(1);
  }

  @Test
  void aSewerMaySwallowHereAndSurchargeThere() {
    Stepper stepper =
        start((time, dt, offered, taken) -> {
          taken[0] = Math.min(offered[0], 0.1 * dt);
          taken[1] = -0.04 * dt;
        });
    stepper.advance(600, () -> false);
    assertThat(stepper.ledger().drained).isCloseTo(60, within(0.1));
    assertThat(stepper.ledger().surcharge).isCloseTo(24, within(0.1));
    assertThat(stepper.drained_m3()[1]).isCloseTo(-24, within(0.1));
    assertThat(Math.abs(stepper.volumeError())).isLessThan(1e-6);
  }

  @Test
  void noSewerTakesMoreThanIsThere() {
    Stepper stepper = start((time, dt, offered, taken) -> Arrays.fill(taken, 1e6));
    assertThatThrownBy(() -> stepper.advance(600, () -> false))
        .isInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageContaining("at inlet 0");
  }
}
