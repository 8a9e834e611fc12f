package io.wutong.inundation.core;

import static io.wutong.inundation.core.Pace.larger;
import static io.wutong.inundation.core.Pace.smaller;

/** One cell after the other; also the law for single faces that are walls or openings. */
final class ScalarKernel implements Kernel {
  /**
   * The first guess of x^(-1/3) out of the bits of x, and the two numbers of the step that mends
   * it; fitted together to 4.5e-5, which is a third of a per mille of friction.
   */
  static final int GUESS = 0x549c8000;

  static final int THIRD = 21845;
  static final float MEND_1 = 0.3311f;
  static final float MEND_2 = 0.267f;

  // The same for x^(-1/2), to 2.6e-5, and for 1/x, to the last bit but one: a machine that can
  // multiply sixteen floats twice in a cycle takes more than ten cycles to divide them.
  static final int ROOT_GUESS = 0x5f320a1b;
  static final float ROOT_MEND_1 = 0.49863523f;
  static final float ROOT_MEND_2 = 0.42292073f;
  static final int INVERSE_GUESS = 0x7eef11c7;
  static final float INVERSE_MEND = 1.0666667f;

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public long flow(Grid grid, Pace pace, Faces faces, int from, int to) {
    long hits = 0;
    float[] z = grid.z;
    float[] h = grid.h;
    for (int k = from; k < to; k++) {
      int a = k + faces.near;
      float far = faces.sumFar[k + faces.farAt];
      float transverse = (faces.sumNear[k + faces.nearAt] + far) * 0.25f;
      float roughness = (grid.roughness(a) + grid.roughness(k)) * 0.5f;
      float old = faces.old[k + faces.oldAt];
      float etaA = z[a] + h[a];
      float etaB = z[k] + h[k];
      float deep = larger(etaA, etaB) - larger(z[a], z[k]);
      float rise = faces.rise(grid, pace, k);
      float q = flow(pace, deep, rise, old, transverse, roughness);
      float limited = limited(pace, q, h[a], h[k]);
      hits += hits(pace, q, h[a], h[k], rise);
      faces.fresh[k + faces.freshAt] = limited;
    }
    return hits;
  }

  static long hits(Pace pace, float q, float hA, float hB, float rise) {
    float most = hA * pace.limit;
    float least = hB * -pace.limit;
    boolean limited = q > most || q < least;
    boolean near = Math.abs(q) > (q > 0 ? hA : hB) * pace.press;
    boolean pressing = near && Math.abs(rise) <= pace.steep_m;
    return Kernel.hits(limited ? 1 : 0, pressing ? 1 : 0);
  }

  static float limited(Pace pace, float q, float hA, float hB) {
    float q1 = larger(smaller(q, hA * pace.limit), hB * -pace.limit);
    float scale =
        Float.intBitsToFloat(Float.floatToRawIntBits(hA + hB) & Pace.EXPONENT | Pace.HALF);
    return (Math.fma(q1, pace.dtOverDx, scale) - scale) * pace.dxOverDt;
  }

  /**
   * The flux through one face. Friction grows with the square of the flow; it is taken at the end
   * of the step by its tangent at the beginning, so that long steps neither overshoot nor swing,
   * and steady flow does not depend on their length.
   *
   * @param deep how deep the water stands over the higher bed
   * @param rise how much higher it stands on the far side
   */
  static float flow(
      Pace pace, float deep, float rise, float old, float transverse, float roughness) {
    if (!(deep > Pace.WET_M)) {
      return 0;
    }
    float r = inverseCubeRoot(deep);
    float r2 = r * r;
    float r4 = r2 * r2;
    float r7 = r4 * (r2 * r);
    float square = Math.fma(old, old, transverse * transverse);
    float root = inverseRoot(square);
    float braking = r7 * (roughness * pace.gDt);
    float own = old * old * root * braking;
    float slower = Math.fma(square * root, braking, 1f) + own;
    float q = Math.fma(deep * rise, -pace.gDtOverDx, Math.fma(old, own, old)) * inverse(slower);
    float slope = Math.abs(rise);
    boolean steep = slope > pace.steep_m;
    if (!steep && !(deep < Pace.THIN_M)) {
      return q;
    }
    float deep2 = deep * deep;
    float normal = slope * (deep2 * deep2 * r2) * pace.smooth(roughness);
    float critical = deep2 * deep * (float) Pace.GRAVITY;
    float least = steep ? smaller(normal, critical) : normal;
    float most = least * inverseRoot(least);
    return larger(smaller(q, most), -most);
  }

  static float inverseRoot(float x) {
    float y = Float.intBitsToFloat(ROOT_GUESS - (Float.floatToRawIntBits(x) >>> 1));
    float off = Math.fma(-(x * y), y, 1f);
    return Math.fma(y * off, Math.fma(off, ROOT_MEND_2, ROOT_MEND_1), y);
  }

  /** Of a number from 1 on. */
  static float inverse(float x) {
    float y = Float.intBitsToFloat(INVERSE_GUESS - Float.floatToRawIntBits(x));
    float off = Math.fma(-x, y, 1f);
    float better = Math.fma(y * off, Math.fma(off, INVERSE_MEND, 1f), y);
    return Math.fma(better, Math.fma(-x, better, 1f), better);
  }

  static float inverseCubeRoot(float x) {
    float r = Float.intBitsToFloat(GUESS - (Float.floatToRawIntBits(x) >>> 16) * THIRD);
    float off = Math.fma(-(x * r), r * r, 1f);
    return Math.fma(r * off, Math.fma(off, MEND_2, MEND_1), r);
  }

  @Override
  public void balance(
      Grid grid, float[] sumX, float[] sumY, float[] net, int at, int from, int to) {
    for (int k = from; k < to; k++) {
      float west = grid.qx[k];
      float east = grid.qx[k + 1];
      float north = grid.qy[k];
      float south = grid.qy[k + grid.stride];
      sumX[k + at] = west + east;
      sumY[k + at] = north + south;
      net[k + at] = (west - east) + (north - south);
    }
  }

  @Override
  public void move(
      Grid grid,
      Pace pace,
      float[] north,
      int northAt,
      float[] south,
      int southAt,
      int from,
      int to) {
    float[] h = grid.h;
    float[] qx = grid.qx;
    for (int k = from; k < to; k++) {
      float net = (qx[k] - qx[k + 1]) + (north[k + northAt] - south[k + southAt]);
      h[k] = Math.fma(pace.dtOverDx, net, h[k]);
    }
  }

  @Override
  public void add(float[] h, float depth_m, int from, int to) {
    for (int k = from; k < to; k++) {
      h[k] += depth_m;
    }
  }

  @Override
  public float deepest(float[] h, int from, int to) {
    float most = 0;
    for (int k = from; k < to; k++) {
      most = larger(most, h[k]);
    }
    return most;
  }

  @Override
  public void keepLargest(float[] h, float[] most, int from, int to) {
    for (int k = from; k < to; k++) {
      most[k] = larger(most[k], h[k]);
    }
  }

  @Override
  public void keepArrival(
      float[] h, float[] arrival, float threshold_m, float time_s, int from, int to) {
    for (int k = from; k < to; k++) {
      if (h[k] >= threshold_m && arrival[k] < 0) {
        arrival[k] = time_s;
      }
    }
  }
}
