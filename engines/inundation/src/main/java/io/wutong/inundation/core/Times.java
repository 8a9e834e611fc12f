package io.wutong.inundation.core;

/**
 * Times of events in whole milliseconds. 8.2 minutes are 491.99999999999994 s, an output comes at
 * 492 s: without a common grid a step would have to fit between the two.
 */
public final class Times {
  private static final double BY_SECOND = 1000;
  private static final double STEP_S = 1 / BY_SECOND;

  /** From here on a double has no milliseconds. */
  private static final double FAR_S = 1e12;

  private Times() {}

  public static double onGrid(double time_s) {
    return Math.abs(time_s) < FAR_S ? Math.rint(time_s * BY_SECOND) / BY_SECOND : time_s;
  }

  /**
   * Others that are on the grid. A jump, written as two times within a millisecond, takes one; what
   * does not rise at all stays so, and is for somebody else to refuse.
   */
  public static double[] onGrid(double[] times_s) {
    double[] grid = new double[times_s.length];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = onGrid(times_s[i]);
      if (i > 0 && times_s[i] > times_s[i - 1] && !(grid[i] > grid[i - 1])) {
        double next = onGrid(grid[i - 1] + STEP_S);
        grid[i] = next - times_s[i] <= 2 * STEP_S ? next : grid[i];
      }
    }
    return grid;
  }
}
