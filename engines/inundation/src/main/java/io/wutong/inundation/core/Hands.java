package io.wutong.inundation.core;

/**
 * What puts water into single cells and takes it out between the sweeps. A float cannot take every
 * amount, so what really went in or out is answered, and the rest is for the one who asked to keep.
 */
final class Hands {
  final Grid grid;
  private final Tiles tiles;
  private final Sweep.Extras extras;
  private final double area_m2;

  Hands(Grid grid, Tiles tiles, Sweep.Extras extras) {
    this.grid = grid;
    this.tiles = tiles;
    this.extras = extras;
    this.area_m2 = grid.cell_m * grid.cell_m;
  }

  /**
   * Answers the volume that the cell really took, in m³. A debt, left over when a float took a
   * little more than it was given, is not taken back: it waits for the next gift.
   */
  double give(int cell, double volume_m3) {
    if (volume_m3 <= 0) {
      return 0;
    }
    float before = grid.h[cell];
    float after = (float) (before + volume_m3 / area_m2);
    grid.h[cell] = after;
    seen(cell);
    return ((double) after - before) * area_m2;
  }

  /** Takes what is there and never more; answers how much, in m³. */
  double take(int cell, double volume_m3) {
    float before = grid.h[cell];
    float after = (float) Math.max(0, before - volume_m3 / area_m2);
    grid.h[cell] = after;
    return ((double) before - after) * area_m2;
  }

  double there_m3(int cell) {
    return grid.h[cell] * area_m2;
  }

  private void seen(int cell) {
    int row = grid.row(cell);
    tiles.saw(row / Tiles.ROWS, (cell - grid.start(row)) / Tiles.COLUMNS, grid.h[cell]);
    if (extras.tracks != null) {
      extras.tracks.touch(grid, cell);
    }
  }
}
