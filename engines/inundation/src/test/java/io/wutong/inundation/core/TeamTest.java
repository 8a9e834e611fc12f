package io.wutong.inundation.core;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.RepeatedTest;

/** What goes wrong in one thread ends all of them. */
class TeamTest {
  private static final int ROWS = 1000;

  /**
   * In one step and no further, on a seam between two bands, while both threads are on their way.
   */
  @RepeatedTest(20)
  void aFailureAtASeamEndsTheRunOfBothThreads() {
    Grid grid = new Grid(400, ROWS, 5, new float[400 * ROWS], new float[] {0.03f});
    Plan plan = new Plan(grid, 0.67, 1);
    int face = grid.cell(5, ROWS / 2 / Tiles.ROWS * Tiles.ROWS);
    int[] faces = {face};
    plan.northOpenings(faces, new float[] {0}, new float[] {0.5f}, new float[] {1});
    int[] calls = {0};
    Sewer breaking =
        (time, dt, offered, taken) -> {
          faces[0] = ++calls[0] == 30 ? Integer.MIN_VALUE : face;
        };
    plan.drains(new int[] {grid.cell(7, 7)}, new double[] {2}, new double[] {0.2}, breaking);
    for (int k = grid.cell(0, 0); k < grid.cell(400, ROWS - 1); k++) {
      grid.setDepth(k, grid.isWall(k) ? 0 : 0.5f);
    }
    Stepper stepper = plan.start(2);
    assertTimeoutPreemptively(
        ofSeconds(20),
        () ->
            assertThatThrownBy(() -> stepper.advance(600, () -> false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A step failed."));
  }
}
