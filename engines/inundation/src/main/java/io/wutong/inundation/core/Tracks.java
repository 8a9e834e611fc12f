package io.wutong.inundation.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is kept of the past for every cell; each costs memory and time, so each is chosen. */
final class Tracks {
  final float @Nullable [] most;
  final float @Nullable [] arrival;
  private final float threshold_m;
  float time_s;

  /**
   * Cells from which water is taken after the sweep has looked at them, and what was kept there.
   */
  private int[] late = {};

  private float[] lateMost = {};
  private float[] lateArrival = {};

  Tracks(Grid grid, boolean most, boolean arrival, float threshold_m) {
    this.most = most ? new float[grid.h.length] : null;
    this.arrival = arrival ? new float[grid.h.length] : null;
    this.threshold_m = threshold_m;
    if (this.arrival != null) {
      Arrays.fill(this.arrival, -1);
    }
  }

  void keep(Kernel kernel, Grid grid, int from, int to) {
    if (most != null && arrival != null) {
      kernel.keepBoth(grid.h, most, arrival, threshold_m, time_s, from, to);
    } else if (most != null) {
      kernel.keepLargest(grid.h, most, from, to);
    } else if (arrival != null) {
      kernel.keepArrival(grid.h, arrival, threshold_m, time_s, from, to);
    }
  }

  /** Cells that are looked at once more, when edges and inlets have had their share of a step. */
  void late(int[] cells) {
    late = cells;
    lateMost = new float[cells.length];
    lateArrival = new float[cells.length];
  }

  /** Before a step. */
  void remember() {
    for (int i = 0; i < late.length; i++) {
      lateMost[i] = most == null ? 0 : most[late[i]];
      lateArrival[i] = arrival == null ? 0 : arrival[late[i]];
    }
  }

  /** After it: what stood there in between and is gone was never there at the end of a step. */
  void mend(Grid grid) {
    for (int i = 0; i < late.length; i++) {
      int cell = late[i];
      if (most != null) {
        most[cell] = Math.max(lateMost[i], grid.h[cell]);
      }
      if (arrival != null) {
        boolean fresh = lateArrival[i] < 0 && grid.h[cell] >= threshold_m;
        arrival[cell] = fresh ? time_s : lateArrival[i];
      }
    }
  }

  /** A cell that was filled between the sweeps. */
  void touch(Grid grid, int cell) {
    if (most != null) {
      most[cell] = Math.max(most[cell], grid.h[cell]);
    }
    if (arrival != null && arrival[cell] < 0 && grid.h[cell] >= threshold_m) {
      arrival[cell] = time_s;
    }
  }
}
