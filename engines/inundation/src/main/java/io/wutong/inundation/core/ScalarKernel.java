package io.wutong.inundation.core;

import static io.wutong.inundation.core.Pace.larger;
import static io.wutong.inundation.core.Pace.smaller;

/** One cell after the other; also the law for single faces that are walls or openings. */
final class ScalarKernel implements Kernel {
  /**
   * The first guess of x^(-7/3) out of the bits of x, and the three numbers of the step that mends
   * it; fitted together to 8e-5, which is half of that in Manning's n.
   */
  static final int GUESS = 0xd38cf87c;

  static final int SEVEN_THIRDS = 9557;
  static final int SEVEN_THIRDS_BITS = 12;
  static final float MEND_1 = -0.3318976f;
  static final float MEND_2 = 0.2227993f;
  static final float MEND_3 = -0.2451575f;

  /** The square of a flow that is none, so that still water can be divided by what flows. */
  static final float STILL = 1e-30f;

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public long flow(Grid grid, Pace pace, Faces faces, int from, int to) {
    long hits = 0;
    float[] h = grid.h;
    for (int k = from; k < to; k++) {
      int a = k + faces.near;
      float q = ground(grid, pace, faces, k, faces.old[k + faces.oldAt]);
      float limited = limited(pace, q, h[a], h[k]);
      hits += hits(pace, q, h[a], h[k], rise(faces, k));
      faces.fresh[k + faces.freshAt] = limited;
      faces.moved[k + faces.movedAt] = portions(pace, limited, h[a], h[k]);
    }
    return hits;
  }

  /** The flux through a face of open ground, before any limit. */
  static float ground(Grid grid, Pace pace, Faces faces, int k, float old) {
    int a = k + faces.near;
    float far = faces.sumFar[k + faces.farAt];
    float transverse = (faces.sumNear[k + faces.nearAt] + far) * 0.25f;
    float roughness = (grid.roughness(a) + grid.roughness(k)) * 0.5f;
    float levelA = faces.levelNear[k + faces.nearAt];
    float levelB = faces.levelFar[k + faces.farAt];
    float deep = larger(levelA, levelB) - larger(grid.z[a], grid.z[k]);
    return flow(pace, deep, levelB - levelA, old, transverse, roughness);
  }

  static float rise(Faces faces, int k) {
    return faces.levelFar[k + faces.farAt] - faces.levelNear[k + faces.nearAt];
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
    return larger(smaller(q, hA * pace.limit), hB * -pace.limit);
  }

  /** What a flux moves in a step, in whole portions. */
  static float portions(Pace pace, float q, float hA, float hB) {
    float scale =
        Float.intBitsToFloat(Float.floatToRawIntBits(hA + hB) & Pace.EXPONENT | Pace.HALF);
    return Math.fma(q, pace.dtOverDx, scale) - scale;
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
    float braking = bedFriction(deep) * (roughness * pace.gDt);
    float own2 = old * old;
    float square = Math.fma(transverse, transverse, STILL) + own2;
    float size = root(square);
    float own = own2 * braking;
    float force = deep * rise;
    float pushed = size * Math.fma(force, -pace.gDtOverDx, old);
    float q = Math.fma(old, own, pushed) / (Math.fma(square, braking, size) + own);
    if (!(deep * pace.still < Math.abs(q))) {
      return 0;
    }
    boolean steep = Math.abs(rise) > pace.steep_m;
    if (!steep && !(deep < Pace.THIN_M)) {
      return q;
    }
    // Normal flow is what friction brakes as much as the slope pushes.
    float normal = Math.abs(force) * pace.gDtOverDx / braking;
    float critical = deep * deep * deep * (float) Pace.GRAVITY;
    float most = steep ? smaller(normal, critical) : normal;
    return most < q * q ? Math.copySign(root(most), q) : q;
  }

  private static float root(float x) {
    return (float) Math.sqrt(x);
  }

  /** A depth to the power of -7/3. */
  static float bedFriction(float x) {
    int bits = Float.floatToRawIntBits(x) >>> SEVEN_THIRDS_BITS;
    float y = Float.intBitsToFloat(GUESS - bits * SEVEN_THIRDS);
    float x2 = x * x;
    float u = x2 * y;
    float off = Math.fma(u * u, x * u, -1f);
    float mend = Math.fma(off, Math.fma(off, MEND_3, MEND_2), MEND_1);
    return Math.fma(y * off, mend, y);
  }

  @Override
  public void look(Grid grid, Pace pace, Sight sight, int at, int from, int to) {
    for (int k = from; k < to; k++) {
      float west = grid.qx[k];
      float east = grid.qx[k + 1];
      float north = grid.qy[k];
      float south = grid.qy[k + grid.stride];
      sight.across[k + at] = west + east;
      sight.down[k + at] = north + south;
      float net = (west - east) + (north - south);
      sight.level[k + at] = Math.fma(pace.damp, net, grid.z[k] + grid.h[k]);
    }
  }

  @Override
  public void move(
      float[] h,
      float[] west,
      int westAt,
      float[] north,
      int northAt,
      float[] south,
      int southAt,
      int from,
      int to) {
    for (int k = from; k < to; k++) {
      float across = west[k + westAt] - west[k + westAt + 1];
      h[k] += across + (north[k + northAt] - south[k + southAt]);
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
  public void see(float[] h, float[] deep, int at, int from, int to) {
    for (int k = from; k < to; k++) {
      deep[k + at] = larger(deep[k + at], h[k]);
    }
  }

  @Override
  public void keepBoth(
      float[] h, float[] most, float[] arrival, float threshold_m, float time_s, int from, int to) {
    for (int k = from; k < to; k++) {
      if (most[k] < h[k]) {
        if (most[k] < threshold_m && h[k] >= threshold_m) {
          arrival[k] = time_s;
        }
        most[k] = h[k];
      }
    }
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
