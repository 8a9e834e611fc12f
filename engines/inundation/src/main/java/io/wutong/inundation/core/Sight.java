package io.wutong.inundation.core;

/** What faces have to know of the cells of one row, before any of them changes. */
final class Sight {
  /** What flows through both faces across, and through both faces down. */
  final float[] across;

  final float[] down;

  /** How high the water stands, and a little of what comes in on balance: {@link Pace#DAMPING}. */
  final float[] level;

  Sight(int size) {
    across = new float[size];
    down = new float[size];
    level = new float[size];
  }
}
