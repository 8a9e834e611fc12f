package io.wutong.inundation.core;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The fluxes of many faces at once. The work is cut into passes: the JIT stops to inline in a loop
 * of too many vector operations, and would put every vector on the heap; for the same reason no two
 * vectors meet where branches join, and what few faces need is done by calls for one vector each. A
 * test counts what is allocated.
 */
final class VectorFlow {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = S.length();
  private static final int SIGN = 0x80000000;
  private static final int WET_BITS = Float.floatToRawIntBits(Pace.WET_M);

  private VectorFlow() {}

  /**
   * One pass over a block of faces. They are called through one array: a call that may go to
   * several places is not inlined, and inlined together they would be too much for the JIT again.
   */
  private interface Pass {
    void over(Grid grid, Pace pace, Faces faces, int from, int to);
  }

  private static final Pass[] PASSES = {
    VectorFlow::roughness, VectorFlow::push, VectorFlow::cap, VectorFlow::limit
  };

  /** In blocks, so that what is written down between the passes stays in the first cache. */
  static long flow(Grid grid, Pace pace, Faces faces, int from, int to) {
    faces.hits = 0;
    for (int at = from; at < to; at += Faces.BLOCK) {
      int end = Math.min(to, at + Faces.BLOCK);
      for (Pass pass : PASSES) {
        pass.over(grid, pace, faces, at, end);
      }
    }
    return faces.hits;
  }

  private static void roughness(Grid grid, Pace pace, Faces faces, int from, int to) {
    if (grid.roughness != null) {
      varied(grid.roughness, pace, faces, from, to);
      faces.sameFor = -1;
    } else if (faces.sameFor != pace.gDt) {
      Arrays.fill(
          faces.noted, Faces.ROUGH, Faces.ROUGH + Faces.BLOCK, grid.uniformRoughness * pace.gDt);
      faces.sameFor = pace.gDt;
    }
  }

  private static void varied(float[] roughness, Pace pace, Faces faces, int from, int to) {
    float[] noted = faces.noted;
    int near = faces.near;
    for (int k = from, i = 0; k < to; k += LANES, i += LANES) {
      FloatVector here = FloatVector.fromArray(S, roughness, k);
      FloatVector both = FloatVector.fromArray(S, roughness, k + near).add(here).mul(0.5f);
      both.mul(pace.gDt).intoArray(noted, Faces.ROUGH + i);
    }
  }

  /**
   * The slope pushes, friction brakes by what flows here in both directions. Root and quotient are
   * the machine's own: slow ones, but it multiplies meanwhile.
   */
  private static void push(Grid grid, Pace pace, Faces faces, int from, int to) {
    int near = faces.near;
    float[] z = grid.z;
    float[] noted = faces.noted;
    FloatVector still = FloatVector.broadcast(S, ScalarKernel.STILL);
    FloatVector pull = FloatVector.broadcast(S, -pace.gDtOverDx);
    FloatVector rest = FloatVector.broadcast(S, pace.still);
    for (int k = from, i = 0; k < to; k += LANES, i += LANES) {
      FloatVector levelA = FloatVector.fromArray(S, faces.levelNear, k + faces.nearAt);
      FloatVector levelB = FloatVector.fromArray(S, faces.levelFar, k + faces.farAt);
      FloatVector rise = levelB.sub(levelA);
      FloatVector zA = FloatVector.fromArray(S, z, k + near);
      FloatVector bed = larger(zA, FloatVector.fromArray(S, z, k));
      FloatVector deep = larger(levelA, levelB).sub(bed);
      FloatVector rough = FloatVector.fromArray(S, noted, Faces.ROUGH + i);
      FloatVector braking = bedFriction(deep).mul(rough);
      rise.intoArray(noted, Faces.RISE + i);
      deep.intoArray(noted, Faces.DEEP + i);
      braking.intoArray(noted, Faces.BRAKING + i);
      FloatVector sumA = FloatVector.fromArray(S, faces.sumNear, k + faces.nearAt);
      FloatVector sumB = FloatVector.fromArray(S, faces.sumFar, k + faces.farAt);
      FloatVector across = sumA.add(sumB).mul(0.25f);
      FloatVector was = FloatVector.fromArray(S, faces.old, k + faces.oldAt);
      FloatVector own2 = was.mul(was);
      FloatVector square = across.fma(across, still).add(own2);
      FloatVector size = square.sqrt();
      FloatVector own = own2.mul(braking);
      FloatVector pushed = size.mul(deep.mul(rise).fma(pull, was));
      FloatVector slower = square.fma(braking, size).add(own);
      FloatVector q = was.fma(own, pushed).div(slower);
      VectorMask<Float> wet = deep.compare(VectorOperators.GT, Pace.WET_M);
      VectorMask<Float> flows = deep.mul(rest).compare(VectorOperators.LT, q.abs(), wet);
      FloatVector.zero(S).blend(q, flows).intoArray(faces.fresh, k + faces.freshAt);
    }
  }

  private static FloatVector larger(FloatVector a, FloatVector b) {
    return a.blend(b, a.compare(VectorOperators.LT, b));
  }

  /** See the scalar one. Bits of floats are in their order, and those below zero come first. */
  private static FloatVector bedFriction(FloatVector deep) {
    IntVector bits = deep.reinterpretAsInts().max(WET_BITS);
    IntVector part = bits.lanewise(VectorOperators.LSHR, ScalarKernel.SEVEN_THIRDS_BITS);
    FloatVector y =
        part.mul(-ScalarKernel.SEVEN_THIRDS).add(ScalarKernel.GUESS).reinterpretAsFloats();
    FloatVector x = bits.reinterpretAsFloats();
    FloatVector u = x.mul(x).mul(y);
    FloatVector off = u.mul(u).fma(x.mul(u), FloatVector.broadcast(S, -1f));
    FloatVector mend1 = FloatVector.broadcast(S, ScalarKernel.MEND_1);
    FloatVector mend2 = FloatVector.broadcast(S, ScalarKernel.MEND_2);
    FloatVector mend3 = FloatVector.broadcast(S, ScalarKernel.MEND_3);
    return y.mul(off).fma(off.fma(off.fma(mend3, mend2), mend1), y);
  }

  /** Thin and steep faces carry no more than normal flow, steep ones no more than critical flow. */
  private static void cap(Grid grid, Pace pace, Faces faces, int from, int to) {
    float[] noted = faces.noted;
    for (int k = from, i = 0; k < to; k += LANES, i += LANES) {
      FloatVector slope = FloatVector.fromArray(S, noted, Faces.RISE + i).abs();
      FloatVector deep = FloatVector.fromArray(S, noted, Faces.DEEP + i);
      VectorMask<Float> steep = slope.compare(VectorOperators.GT, pace.steep_m);
      VectorMask<Float> thin = deep.compare(VectorOperators.LT, Pace.THIN_M);
      VectorMask<Float> wet = deep.compare(VectorOperators.GT, Pace.WET_M);
      if (thin.or(steep).and(wet).anyTrue()) {
        capped(pace, faces, k, i);
      }
    }
  }

  private static void capped(Pace pace, Faces faces, int k, int i) {
    float[] noted = faces.noted;
    FloatVector slope = FloatVector.fromArray(S, noted, Faces.RISE + i).abs();
    FloatVector deep = FloatVector.fromArray(S, noted, Faces.DEEP + i);
    VectorMask<Float> steep = slope.compare(VectorOperators.GT, pace.steep_m);
    VectorMask<Float> wet = deep.compare(VectorOperators.GT, Pace.WET_M);
    VectorMask<Float> capped = deep.compare(VectorOperators.LT, Pace.THIN_M).or(steep).and(wet);
    FloatVector braking = FloatVector.fromArray(S, noted, Faces.BRAKING + i);
    FloatVector normal = deep.mul(slope).mul(pace.gDtOverDx).div(braking);
    FloatVector critical = deep.mul(deep).mul(deep).mul((float) Pace.GRAVITY);
    FloatVector most = normal.blend(critical, critical.compare(VectorOperators.LT, normal, steep));
    FloatVector q = FloatVector.fromArray(S, faces.fresh, k + faces.freshAt);
    VectorMask<Float> over = most.compare(VectorOperators.LT, q.mul(q), capped);
    IntVector sign = q.reinterpretAsInts().and(SIGN);
    FloatVector bound = most.sqrt().reinterpretAsInts().or(sign).reinterpretAsFloats();
    q.blend(bound, over).intoArray(faces.fresh, k + faces.freshAt);
  }

  /** No face takes more than its share of a cell, and what it moves are whole portions. */
  private static void limit(Grid grid, Pace pace, Faces faces, int from, int to) {
    int near = faces.near;
    float[] h = grid.h;
    float[] fresh = faces.fresh;
    int freshAt = faces.freshAt;
    float[] moved = faces.moved;
    int movedAt = faces.movedAt;
    FloatVector press = FloatVector.broadcast(S, pace.press);
    for (int k = from; k < to; k += LANES) {
      FloatVector q = FloatVector.fromArray(S, fresh, k + freshAt);
      FloatVector hA = FloatVector.fromArray(S, h, k + near);
      FloatVector hB = FloatVector.fromArray(S, h, k);
      FloatVector giving = hB.blend(hA, q.compare(VectorOperators.GT, 0f));
      if (giving.mul(press).compare(VectorOperators.LT, q.abs()).anyTrue()) {
        limited(grid, pace, faces, k, k - from);
      } else {
        portions(pace, q, hA.add(hB)).intoArray(moved, k + movedAt);
      }
    }
  }

  private static FloatVector portions(Pace pace, FloatVector q, FloatVector both) {
    FloatVector dtOverDx = FloatVector.broadcast(S, pace.dtOverDx);
    FloatVector scale =
        both.reinterpretAsInts().and(Pace.EXPONENT).or(Pace.HALF).reinterpretAsFloats();
    return q.fma(dtOverDx, scale).sub(scale);
  }

  /** Limits and counts the faces of one vector; there are few that come near their limit. */
  private static void limited(Grid grid, Pace pace, Faces faces, int k, int i) {
    FloatVector q = FloatVector.fromArray(S, faces.fresh, k + faces.freshAt);
    FloatVector hA = FloatVector.fromArray(S, grid.h, k + faces.near);
    FloatVector hB = FloatVector.fromArray(S, grid.h, k);
    FloatVector most = hA.mul(pace.limit);
    FloatVector least = hB.mul(-pace.limit);
    VectorMask<Float> over = most.compare(VectorOperators.LT, q);
    VectorMask<Float> under = q.compare(VectorOperators.LT, least);
    FloatVector giving = hB.blend(hA, q.compare(VectorOperators.GT, 0f));
    VectorMask<Float> near = giving.mul(pace.press).compare(VectorOperators.LT, q.abs());
    FloatVector slope = FloatVector.fromArray(S, faces.noted, Faces.RISE + i).abs();
    VectorMask<Float> gentle = slope.compare(VectorOperators.LE, pace.steep_m, near);
    faces.hits += Kernel.hits(over.or(under).trueCount(), gentle.trueCount());
    FloatVector within = q.blend(most, over).blend(least, under);
    within.intoArray(faces.fresh, k + faces.freshAt);
    portions(pace, within, hA.add(hB)).intoArray(faces.moved, k + faces.movedAt);
  }
}
