package io.wutong.inundation.core;

import org.jspecify.annotations.Nullable;

/**
 * Cells along the frame of the grid through whose outer face water may pass. An open edge lets it
 * out by normal depth on a given slope and never in; a level edge holds a water level right at the
 * face, half a cell away from the middle of the cell.
 */
final class Edge {
  final int[] cells;

  private final Outward outward;

  /** Null where the edge is open. */
  final @Nullable Curve level_m;

  private final double slope;

  /** Outward, in m²/s. */
  final float[] flux;

  /** In the last step. */
  double in_m3;

  double out_m3;

  /** In and out since the start. */
  final double[] total_m3 = new double[2];

  Edge(int[] cells, Outward outward, @Nullable Curve level_m, double slope) {
    this.cells = cells;
    this.outward = outward;
    this.level_m = level_m;
    this.slope = slope;
    this.flux = new float[cells.length];
  }

  /** The fluxes of the coming step, from the depths before it. */
  void prepare(Grid grid, Pace pace, double t) {
    float level = level_m == null ? 0 : (float) (level_m.at(t) - grid.datum_m);
    for (int i = 0; i < cells.length; i++) {
      int k = cells[i];
      float h = grid.h[k];
      if (level_m == null) {
        flux[i] = h > Pace.WET_M ? Math.min(normal(h, grid.roughness(k)), h * pace.limit) : 0;
      } else {
        float z = grid.z[k];
        float rise = Math.max(level, z) - (z + h);
        float deep = Math.max(level, z + h) - z;
        float q = ScalarKernel.flow(pace, deep, 2 * rise, flux[i], 0, grid.roughness(k));
        flux[i] = Math.min(q, h * pace.limit);
      }
    }
  }

  private float normal(float h, float roughness) {
    double n = Math.sqrt(Math.max(roughness, Pace.SMALLEST_ROUGHNESS));
    return (float) (Math.cbrt((double) h * h * h * h * h) * Math.sqrt(slope) / n);
  }

  /** After the sweep, which saw walls here. */
  void pass(Hands hands, double dt) {
    in_m3 = 0;
    out_m3 = 0;
    double face = hands.grid.cell_m * dt;
    for (int i = 0; i < cells.length; i++) {
      if (flux[i] > 0) {
        out_m3 += hands.take(cells[i], flux[i] * face);
      } else if (flux[i] < 0) {
        in_m3 += hands.give(cells[i], -flux[i] * face);
      }
    }
    total_m3[0] += in_m3;
    total_m3[1] += out_m3;
  }

  /** Puts the fluxes where all others are: cells beside an edge see what flows on past them. */
  void show(Sweep sweep) {
    for (int i = 0; i < cells.length; i++) {
      sweep.through(outward, cells[i], flux[i]);
    }
  }

  /** Outflow over the whole edge, in m³/s. */
  double flow_m3_s(double cell_m) {
    double sum = 0;
    for (float each : flux) {
      sum += each;
    }
    return sum * cell_m;
  }

  /** The deepest water that the level makes in its cells: it limits the step too. */
  double deepest_m(Grid grid, double t) {
    double most = 0;
    if (level_m != null) {
      double level = level_m.at(t) - grid.datum_m;
      for (int k : cells) {
        most = Math.max(most, level - grid.z[k]);
      }
    }
    return most;
  }
}
