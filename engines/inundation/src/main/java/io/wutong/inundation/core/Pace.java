package io.wutong.inundation.core;

/** The constants of one step, made once for all threads. */
final class Pace {
  static final double GRAVITY = 9.81;

  /** A face is wet when more than this stands on it. */
  static final float WET_M = 1e-4f;

  /** Below this a face cannot carry more than Manning's normal flow. */
  static final float THIN_M = 1e-3f;

  /** From this slope on, neither more than normal flow nor more than critical flow. */
  static final float STEEP = 0.3f;

  /** The share of a cell that may leave through one of its four faces: a little under a quarter. */
  static final double SHARE = 0.249;

  /** Faces nearer to their limit than this make the coming steps shorter, unless they are steep. */
  static final float PRESSING = 0.7f;

  /** Where the bed has no friction, normal flow is almost without bounds. */
  static final float SMALLEST_ROUGHNESS = 1e-12f;

  /**
   * The share of a cell's last rise that its faces see beforehand. A wave of two cells loses its
   * swing by it within some dozen steps; steady flow, which raises nothing, does not feel it
   * (divergence damping: Skamarock and Klemp, Mon. Wea. Rev. 120, 1992).
   */
  static final double DAMPING = 0.03;

  /**
   * The depth up to which no face is wet: faces see levels, which high up are rounded by more than
   * a film is deep, and a share of the last rise in them.
   */
  static float rest_m(double relief_m) {
    double ulp = Math.ulp((float) (relief_m + WET_M));
    return (float) Math.max(0, WET_M * (1 - DAMPING) - ulp);
  }

  /**
   * With these two, the bits of a depth d in [2^e, 2^(e+1)) become 1.5 · 2^e: what is added to that
   * and taken off again is a multiple of the last digit of d. Water that moves in such portions
   * leaves one cell and arrives in the other whole, and no volume is lost to rounding.
   */
  static final int EXPONENT = 0x7f800000;

  static final int HALF = 0x00400000;

  final float steep_m;
  float dtOverDx;
  float gDt;
  float gDtOverDx;
  float limit;
  float press;
  float damp;

  /** How fast water may be that counts as standing, in m/s. */
  float still;

  Pace(double cell_m) {
    steep_m = (float) (STEEP * cell_m);
  }

  /** Like the vector kernel's: the first of two equals. */
  static float larger(float a, float b) {
    return a < b ? b : a;
  }

  static float smaller(float a, float b) {
    return b < a ? b : a;
  }

  /**
   * @param noise_m levels that differ by no more do so by their rounding: what that pushes within a
   *     step is no flow. Else water that stands level would swing by it for ever, since a flux is
   *     kept even where it moves no portion.
   */
  void set(double dt_s, double cell_m, double noise_m) {
    dtOverDx = (float) (dt_s / cell_m);
    gDt = (float) (GRAVITY * dt_s);
    gDtOverDx = (float) (GRAVITY * dt_s / cell_m);
    limit = (float) (SHARE * cell_m / dt_s);
    press = limit * PRESSING;
    damp = (float) (DAMPING * dt_s / cell_m);
    still = (float) (GRAVITY * dt_s / cell_m * noise_m);
  }
}
