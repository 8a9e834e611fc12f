package io.wutong.inundation.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is kept of the past for every cell; each costs memory and time, so each is chosen. */
final class Tracks {
  final float @Nullable [] most;
  final float @Nullable [] arrival;
  private final float threshold_m;
  float time_s;

  Tracks(Grid grid, boolean most, boolean arrival, float threshold_m) {
    this.most = most ? new float[grid.h.length] : null;
    this.arrival = arrival ? new float[grid.h.length] : null;
    this.threshold_m = threshold_m;
    if (this.arrival != null) {
      Arrays.fill(this.arrival, -1);
    }
  }

  void keep(Kernel kernel, Grid grid, int from, int to) {
    if (most != null) {
      kernel.keepLargest(grid.h, most, from, to);
    }
    if (arrival != null) {
      kernel.keepArrival(grid.h, arrival, threshold_m, time_s, from, to);
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
