package io.wutong.inundation.core;

/**
 * Which faces a kernel is to do: those between the cells {@code k + near} and {@code k}. The old
 * flux of face {@code k} is read at {@code old[k + oldAt]}, the new one written at {@code fresh[k +
 * freshAt]}, and what there is to know of the two cells is read at {@code k + nearAt} and {@code k
 * + farAt}.
 */
final class Faces {
  int near;
  float[] old = {};
  int oldAt;
  float[] fresh = {};
  int freshAt;

  /**
   * What moves through face {@code k} in this step, as a depth of its cells, is written at {@code
   * moved[k + movedAt]}: the flux over the step in whole portions, see {@link Pace#EXPONENT}. The
   * flux itself is kept as it is. Were it the portions that the next step starts from, a step so
   * short that no portion moves would stop all water.
   */
  float[] moved = {};

  int movedAt;
  int nearAt;
  int farAt;

  /** The sums of transverse fluxes of the two cells. */
  float[] sumNear = {};

  float[] sumFar = {};

  /** The levels of the two cells, see {@link Sight#level}. */
  float[] levelNear = {};

  float[] levelFar = {};

  /** What the passes of a kernel tell each other: cells at once. */
  static final int BLOCK = 512;

  /** See {@link Kernel#hits}; summed over the passes of one call. */
  long hits;

  /**
   * Where each begins in what the passes write down: how deep the water is over the higher bed, how
   * much it rises, how much that brakes it, and Manning's n squared times gravity and step. One
   * array, since every further one costs the loops a register.
   */
  static final int DEEP = Grid.ORIGIN;

  static final int RISE = DEEP + BLOCK + Grid.LINE;
  static final int BRAKING = RISE + BLOCK + Grid.LINE;
  static final int ROUGH = BRAKING + BLOCK + Grid.LINE;
  final float[] noted = new float[ROUGH + BLOCK];

  /** The step for which the last one is full of one value, or -1. */
  float sameFor = -1;
}
