package io.wutong.inundation.core;

import org.jspecify.annotations.Nullable;

/**
 * Water into the ground, by class of soil: at a constant rate, or after Green and Ampt, whose
 * soaked depth is kept for each cell. Takes what is there and never more.
 */
final class Soil {
  /** The ground drinks when this much is due, and after that time at the latest. */
  private static final double PORTION_M = 0x1p-17;

  private static final double INTERVAL_S = 10;

  /** A whole number of these can be taken off a depth below 8 m, and nothing is rounded. */
  private static final double QUANTUM_M = 0x1p-21;

  private final RowSpans spans;
  private final double[] conductivity_m_s;

  /** Suction times moisture deficit, in m; 0 is a constant rate. */
  private final double[] suction_m;

  final float @Nullable [] soaked_m;
  private final double[] taken_m;

  /** The time since each class drank last; of a constant rate, the time that it is behind. */
  final double[] saved_s;

  /** What each class may drink in this step when it is saturated, in m; 0 is nothing now. */
  private final double[] due_m;

  boolean working;

  Soil(Grid grid, RowSpans spans, double[] conductivity_m_s, double[] suction_m) {
    this.spans = spans;
    this.conductivity_m_s = conductivity_m_s;
    this.suction_m = suction_m;
    this.taken_m = new double[grid.rows];
    this.saved_s = new double[conductivity_m_s.length];
    this.due_m = new double[conductivity_m_s.length];
    boolean keeps = false;
    for (double each : suction_m) {
      keeps |= each > 0;
    }
    this.soaked_m = keeps ? new float[grid.h.length] : null;
  }

  /**
   * The ground does not drink in every step, nor because somebody looks: what a slow soil takes
   * meanwhile is less than a float of deep water can tell.
   */
  void prepare(double dt) {
    working = false;
    for (int soil = 0; soil < saved_s.length; soil++) {
      double rate = conductivity_m_s[soil];
      saved_s[soil] += dt;
      double saved = rate * saved_s[soil];
      due_m[soil] = 0;
      if (saved >= PORTION_M || (rate > 0 && saved_s[soil] >= INTERVAL_S)) {
        boolean constant = suction_m[soil] <= 0;
        due_m[soil] = constant ? Math.floor(saved / QUANTUM_M) * QUANTUM_M : saved;
        saved_s[soil] = constant ? (saved - due_m[soil]) / rate : 0;
      }
      working |= due_m[soil] > 0;
    }
  }

  void drink(Grid grid, int row, int from, int to) {
    for (int span = spans.first(row); span < spans.last(row); span++) {
      int begin = Math.max(from, spans.from(span));
      int end = Math.min(to, spans.to(span));
      int soil = spans.label(span);
      if (begin < end && due_m[soil] > 0) {
        taken_m[row] +=
            suction_m[soil] > 0 && soaked_m != null
                ? greenAmpt(grid.h, soaked_m, soil, begin, end)
                : constant(grid.h, (float) due_m[soil], begin, end);
      }
    }
  }

  private static double constant(float[] h, float most, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      float left = Math.max(0, h[k] - most);
      sum += (double) h[k] - left;
      h[k] = left;
    }
    return sum;
  }

  /** One implicit step for the soaked depth F: dF/dt = K (1 + S / F). */
  private double greenAmpt(float[] h, float[] soaked, int soil, int from, int to) {
    double rate = due_m[soil];
    double suction = suction_m[soil];
    double sum = 0;
    for (int k = from; k < to; k++) {
      if (h[k] > 0) {
        double before = soaked[k];
        double half = before - rate;
        double most = 0.5 * (Math.sqrt(half * half + 4 * rate * (before + suction)) - half);
        float left = (float) Math.max(0, h[k] - most);
        double taken = (double) h[k] - left;
        soaked[k] = (float) (before + taken);
        h[k] = left;
        sum += taken;
      }
    }
    return sum;
  }

  /** What the whole ground has drunk in this step, row by row and then in order. */
  double taken_m() {
    double sum = 0;
    for (int row = 0; row < taken_m.length; row++) {
      sum += taken_m[row];
      taken_m[row] = 0;
    }
    return sum;
  }
}
