package io.wutong.inundation.core;

import java.util.Arrays;

/**
 * Points that are looked at after every step: when did each threshold come, how deep was it at
 * most.
 */
public final class Gauges {
  final int[] cells;
  private final double[] thresholds_m;
  private final float[] before_m;
  final float[] most_m;
  final double[] mostAt_s;

  /** By point and threshold; negative while not reached. */
  final double[] reached_s;

  Gauges(int[] cells, double[] thresholds_m) {
    this.cells = cells;
    this.thresholds_m = thresholds_m;
    this.before_m = new float[cells.length];
    this.most_m = new float[cells.length];
    this.mostAt_s = new double[cells.length];
    this.reached_s = new double[cells.length * thresholds_m.length];
    Arrays.fill(reached_s, -1);
  }

  void look(Grid grid, double from, double to) {
    for (int i = 0; i < cells.length; i++) {
      float h = grid.h[cells[i]];
      for (int j = 0; j < thresholds_m.length; j++) {
        int at = i * thresholds_m.length + j;
        if (reached_s[at] < 0 && h >= thresholds_m[j]) {
          reached_s[at] = between(from, to, before_m[i], h, thresholds_m[j]);
        }
      }
      if (h > most_m[i]) {
        most_m[i] = h;
        mostAt_s[i] = to;
      }
      before_m[i] = h;
    }
  }

  private static double between(double from, double to, float before, float h, double threshold) {
    if (before >= threshold || h <= before) {
      return from;
    }
    return from + (to - from) * (threshold - before) / (h - before);
  }

  public int count() {
    return cells.length;
  }

  public int cell(int point) {
    return cells[point];
  }

  public float most_m(int point) {
    return most_m[point];
  }

  public double mostAt_s(int point) {
    return mostAt_s[point];
  }

  /** Negative while it has not been reached. */
  public double reached_s(int point, int threshold) {
    return reached_s[point * thresholds_m.length + threshold];
  }

  float[] before_m() {
    return before_m;
  }
}
