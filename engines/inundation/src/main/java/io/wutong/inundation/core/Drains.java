package io.wutong.inundation.core;

import java.util.Arrays;

/**
 * Inlets in the street. What one can swallow is the least of weir flow around its rim, orifice flow
 * through its opening, and the water that is there; roofs are connected below it.
 */
final class Drains {
  private static final double WEIR = 1.66;
  private static final double ORIFICE = 0.6;

  final int[] cells;
  private final double[] rim_m;
  private final double[] opening_m2;
  private final Sewer sewer;
  private final double[] offered_m3;
  private final double[] taken_m3;

  /** Roof water of this step and what a float could not take, by inlet. */
  final double[] roofs_m3;

  final double[] total_m3;
  double drained_m3;
  double surcharge_m3;

  Drains(int[] cells, double[] rim_m, double[] opening_m2, Sewer sewer) {
    this.cells = cells;
    this.rim_m = rim_m;
    this.opening_m2 = opening_m2;
    this.sewer = sewer;
    this.offered_m3 = new double[cells.length];
    this.taken_m3 = new double[cells.length];
    this.roofs_m3 = new double[cells.length];
    this.total_m3 = new double[cells.length];
  }

  void swallow(Hands hands, double t, double dt) {
    for (int i = 0; i < cells.length; i++) {
      double h = hands.grid.h[cells[i]];
      double weir = WEIR * rim_m[i] * h * Math.sqrt(h);
      double orifice = ORIFICE * opening_m2[i] * Math.sqrt(2 * Pace.GRAVITY * h);
      double street = Math.min(Math.min(weir, orifice) * dt, hands.there_m3(cells[i]));
      // What a float took too much of the roofs is owed by them, and nothing to swallow.
      offered_m3[i] = Math.max(0, roofs_m3[i]) + street;
    }
    Arrays.fill(taken_m3, 0);
    sewer.exchange(t, dt, offered_m3, taken_m3);
    drained_m3 = 0;
    surcharge_m3 = 0;
    for (int i = 0; i < cells.length; i++) {
      settle(hands, i);
    }
  }

  private void settle(Hands hands, int i) {
    double taken = taken_m3[i];
    if (!(taken <= offered_m3[i] * (1 + 1e-12))) {
      throw new IllegalStateException(
          "The sewer took %s m³ of %s m³ at inlet %d.".formatted(taken, offered_m3[i], i));
    }
    double back = Math.max(0, -taken);
    double fromRoofs = Math.clamp(taken, 0, Math.max(0, roofs_m3[i]));
    double out = fromRoofs + hands.take(cells[i], Math.max(0, taken - fromRoofs));
    double over = roofs_m3[i] - fromRoofs + back;
    double given = over > 0 ? hands.give(cells[i], over) : 0;
    // The roofs' water was put into the ledger as rain; what a float left over waits here.
    roofs_m3[i] = over - given;
    drained_m3 += out;
    surcharge_m3 += back;
    total_m3[i] += out - back;
  }

  double waiting_m3() {
    double sum = 0;
    for (double each : roofs_m3) {
      sum += each;
    }
    return sum;
  }
}
