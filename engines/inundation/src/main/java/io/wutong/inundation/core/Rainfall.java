package io.wutong.inundation.core;

import java.util.Arrays;

/**
 * Rain by zone: steps of constant intensity. What falls is saved up and comes down in portions that
 * are whole multiples of a power of two, so that adding them to a depth rounds nothing away,
 * however light the rain and however deep the water.
 */
final class Rainfall {
  private static final double QUANTUM = 0x1p-21;
  private static final double LAST_QUANTUM = 0x1p-26;
  private static final double PORTION = 0x1p-16;

  final RowSpans spans;
  private final double[] time_s;
  private final double[][] rate_m_s;
  final double[] due_m;

  /** What comes down in this step, by zone, in m. */
  final float[] portion_m;

  /** What the sky sends in this step, by zone, in m: for those who need no portions. */
  final double[] fell_m;

  /** By step: a raster of rain may have a zone a cell, and this is asked several times a step. */
  private final double[] heaviest_m_s;

  private double fallen_m;
  private final boolean[] wetZone;
  private final int[][] zonesOfTile;

  /** Whether a portion comes down somewhere in this step, and whether there is rain at all. */
  boolean falling;

  boolean raining;

  /**
   * @param zonesOfTile which zones touch each tile
   * @param time_s the begin of each step; the last one is the end of the last step
   * @param rate_m_s by step and zone
   */
  Rainfall(RowSpans spans, int[][] zonesOfTile, double[] time_s, double[][] rate_m_s) {
    this.spans = spans;
    this.zonesOfTile = zonesOfTile;
    this.wetZone = new boolean[spans.count.length];
    this.time_s = time_s;
    this.rate_m_s = rate_m_s;
    this.heaviest_m_s =
        Arrays.stream(rate_m_s).mapToDouble(each -> Arrays.stream(each).max().orElse(0)).toArray();
    this.due_m = new double[spans.count.length];
    this.portion_m = new float[spans.count.length];
    this.fell_m = new double[spans.count.length];
  }

  double next(double t) {
    for (double each : time_s) {
      if (each > t) {
        return each;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The heaviest rain anywhere at this time. */
  double heaviest_m_s(double t) {
    int step = step(t);
    return step < 0 ? 0 : heaviest_m_s[step];
  }

  /** Whether it begins to rain at this time, after none or at the start. */
  boolean begins(double t) {
    int step = step(t);
    boolean starts = step >= 0 && time_s[step] == t && heaviest_m_s(t) > 0;
    return starts && (step == 0 || heaviest_m_s(time_s[step - 1]) == 0);
  }

  private int step(double t) {
    for (int i = 0; i + 1 < time_s.length; i++) {
      if (t >= time_s[i] && t < time_s[i + 1]) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Makes ready what comes down in a step; before an output all whole portions that are due do, at
   * the end of a rate what is left of them too.
   */
  void prepare(double t, double dt, boolean lands) {
    falling = false;
    raining = false;
    fallen_m = 0;
    int step = step(t);
    double quantum = lands && t + dt >= next(t) ? LAST_QUANTUM : QUANTUM;
    for (int zone = 0; zone < due_m.length; zone++) {
      double rate = step < 0 ? 0 : rate_m_s[step][zone];
      fell_m[zone] = rate * dt;
      raining |= rate > 0;
      double due = due_m[zone] + fell_m[zone];
      double portion = lands || due >= PORTION ? Math.floor(due / quantum) * quantum : 0;
      due_m[zone] = due - portion;
      portion_m[zone] = (float) portion;
      fallen_m += (double) portion_m[zone] * spans.count[zone];
      falling |= portion > 0;
      wetZone[zone] = rate > 0 || portion > 0;
    }
  }

  boolean isOn(int tile) {
    for (int zone : zonesOfTile[tile]) {
      if (wetZone[zone]) {
        return true;
      }
    }
    return false;
  }

  /** Rain on this row in the columns of the grid's indices {@code from … to - 1}. */
  void fall(Kernel kernel, Grid grid, int row, int from, int to) {
    for (int span = spans.first(row); span < spans.last(row); span++) {
      float depth = portion_m[spans.label(span)];
      int begin = Math.max(from, spans.from(span));
      int end = Math.min(to, spans.to(span));
      if (depth > 0 && begin < end) {
        kernel.add(grid.h, depth, begin, end);
      }
    }
  }

  /** What has come down on the ground in this step, per square metre of a cell. */
  double fallen_m() {
    return fallen_m;
  }
}
