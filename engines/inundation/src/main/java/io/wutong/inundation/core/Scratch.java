package io.wutong.inundation.core;

/** What one thread writes on while it sweeps: a few rows, small enough for the first cache. */
final class Scratch {
  final Faces faces = new Faces();
  float[] sumY;
  float[] nextSumY;
  float[] sumX;
  float[] nextSumX;
  float[] net;
  float[] nextNet;
  final float[] kept;

  /** Rows here begin one cache line in, so that the element before a row can be read. */
  static final int AT = Grid.ORIGIN + Grid.LINE;

  Scratch(Grid grid, int openingsInARow) {
    int size = grid.stride + 3 * Grid.LINE;
    sumY = new float[size];
    sumX = new float[size];
    nextSumX = new float[size];
    nextSumY = new float[size];
    net = new float[size];
    nextNet = new float[size];
    kept = new float[openingsInARow];
  }

  void turn() {
    float[] sums = sumX;
    sumX = nextSumX;
    nextSumX = sums;
    float[] down = sumY;
    sumY = nextSumY;
    nextSumY = down;
    float[] balance = net;
    net = nextNet;
    nextNet = balance;
  }
}
