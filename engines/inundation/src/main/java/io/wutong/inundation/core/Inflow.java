package io.wutong.inundation.core;

/** A hydrograph that is shared evenly by some cells. */
final class Inflow {
  private final int[] cells;
  final Curve flow_m3_s;

  /** What a float could not take yet, by cell, in m³. */
  final double[] owed_m3;

  /** Since the start: one number. */
  final double[] total_m3 = new double[1];

  Inflow(int[] cells, Curve flow_m3_s) {
    this.cells = cells;
    this.flow_m3_s = flow_m3_s;
    this.owed_m3 = new double[cells.length];
  }

  double pour(Hands hands, double from_s, double to_s) {
    double share = flow_m3_s.integral(from_s, to_s) / cells.length;
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      double volume = share + owed_m3[i];
      double taken = hands.give(cells[i], volume);
      owed_m3[i] = volume - taken;
      sum += taken;
    }
    total_m3[0] += sum;
    return sum;
  }

  /** How fast the water rises where it comes in, at most. */
  double rise_m_s(double t, double cell_m) {
    return flow_m3_s.at(t) / cells.length / (cell_m * cell_m);
  }
}
