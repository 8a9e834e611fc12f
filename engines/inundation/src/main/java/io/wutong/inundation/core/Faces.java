package io.wutong.inundation.core;

/**
 * Which faces a kernel is to do: those between the cells {@code k + near} and {@code k}. The old
 * flux of face {@code k} is read at {@code old[k + oldAt]}, the new one written at {@code fresh[k +
 * freshAt]}, and the sums of transverse fluxes of the two cells are read at {@code sumNear[k +
 * nearAt]} and {@code sumFar[k + farAt]}.
 */
final class Faces {
  int near;
  float[] old = {};
  int oldAt;
  float[] fresh = {};
  int freshAt;
  float[] sumNear = {};
  int nearAt;
  float[] sumFar = {};
  int farAt;

  /** What flows into the two cells on balance, in m²/s, at the same places as the sums. */
  float[] netNear = {};

  float[] netFar = {};

  /** What the passes of a kernel tell each other: cells at once. */
  static final int BLOCK = 512;

  /** See {@link Kernel#hits}; summed over the passes of one call. */
  long hits;

  /** Where in these a block begins. */
  static final int AT = Grid.ORIGIN;

  final float[] deep = new float[AT + BLOCK];
  final float[] rise = new float[AT + BLOCK];

  /** Of the inverse cube root of the depth. */
  final float[] square = new float[AT + BLOCK];

  final float[] braking = new float[AT + BLOCK];

  /** Manning's n squared, for braking and turned into normal flow. */
  final float[] rough = new float[AT + BLOCK];

  final float[] smooth = new float[AT + BLOCK];

  /** The step for which the last two are full of one value, or -1. */
  float sameFor = -1;

  /** How much higher the water stands at the far side of face k, see {@link Pace#DAMPING}. */
  float rise(Grid grid, Pace pace, int k) {
    int a = k + near;
    float level = (grid.z[k] + grid.h[k]) - (grid.z[a] + grid.h[a]);
    return Math.fma(pace.damp, netFar[k + farAt] - netNear[k + nearAt], level);
  }
}
