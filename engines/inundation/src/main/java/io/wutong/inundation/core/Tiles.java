package io.wutong.inundation.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of the grid can have moving water. A tile rests when neither it nor a tile beside it
 * has had a wet face or rain for three steps: by then all its fluxes are zero and everywhere
 * written, so that resting changes no bit of the answer.
 */
final class Tiles {
  static final int ROWS = 32;
  static final int COLUMNS = 128;
  private static final byte AWAKE = 3;

  final int across;
  final int down;
  private final byte[] awake;
  private final boolean[] wet;

  /** As the last sweep saw it; kept by warm states, since the next step is chosen by it. */
  final float[] deepest;

  private final int stride;

  Tiles(Grid grid) {
    stride = grid.stride;
    across = (grid.stride + COLUMNS - 1) / COLUMNS;
    down = (grid.rows + ROWS - 1) / ROWS;
    awake = new byte[across * down];
    wet = new boolean[across * down];
    deepest = new float[across * down];
    Arrays.fill(awake, AWAKE);
  }

  boolean awake(int band, int tile) {
    return awake[band * across + tile] > 0;
  }

  int awakeCount() {
    int count = 0;
    for (byte each : awake) {
      count += each > 0 ? 1 : 0;
    }
    return count;
  }

  /** The end of a tile, as an offset in its row. */
  int end(int tile) {
    return Math.min(stride, (tile + 1) * COLUMNS);
  }

  void sees(int band, int tile, float depth_m) {
    deepest[band * across + tile] = depth_m;
  }

  /** Water that came from elsewhere after the sweep. */
  void saw(int band, int tile, float depth_m) {
    int i = band * across + tile;
    deepest[i] = Math.max(deepest[i], depth_m);
  }

  float deepest() {
    float most = 0;
    for (float each : deepest) {
      most = Math.max(most, each);
    }
    return most;
  }

  /** Decides for the next step. Where the ground drinks, the thinnest film keeps a tile awake. */
  void decide(float threshold_m, @Nullable Rainfall rain) {
    for (int i = 0; i < wet.length; i++) {
      wet[i] = deepest[i] > threshold_m || (rain != null && rain.isOn(i));
      awake[i] = (byte) Math.max(0, awake[i] - 1);
    }
    for (int band = 0; band < down; band++) {
      for (int tile = 0; tile < across; tile++) {
        if (wet[band * across + tile]) {
          wake(band, tile);
        }
      }
    }
  }

  private void wake(int band, int tile) {
    for (int b = Math.max(0, band - 1); b <= Math.min(down - 1, band + 1); b++) {
      for (int t = Math.max(0, tile - 1); t <= Math.min(across - 1, tile + 1); t++) {
        awake[b * across + t] = AWAKE;
      }
    }
  }
}
