package io.wutong.inundation.core;

/** What one thread writes on while it sweeps: a few rows, small enough for the first cache. */
final class Scratch {
  final Faces faces = new Faces();
  Sight here;
  Sight next;
  final float[] kept;

  /** What moves through the west faces of a row, and through the north faces of it and the next. */
  final float[] west;

  float[] north;
  float[] south;

  /** The deepest of a band by column. */
  final float[] deep;

  /** Rows here begin one cache line in, so that the element before a row can be read. */
  static final int AT = Grid.ORIGIN + Grid.LINE;

  Scratch(Grid grid, int openingsInARow) {
    int size = grid.stride + 3 * Grid.LINE;
    here = new Sight(size);
    next = new Sight(size);
    kept = new float[openingsInARow];
    west = new float[size];
    deep = new float[size];
    north = new float[size];
    south = new float[size];
  }

  void turn() {
    Sight done = here;
    here = next;
    next = done;
    float[] above = north;
    north = south;
    south = above;
  }
}
