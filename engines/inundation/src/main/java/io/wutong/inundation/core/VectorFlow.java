package io.wutong.inundation.core;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The fluxes of many faces at once. The work is cut into passes: the JIT stops to inline in a loop
 * of more than some thirty vector operations, and would put every vector on the heap; for the same
 * reason no two vectors meet where branches join. A test counts what is allocated.
 */
final class VectorFlow {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> I = IntVector.SPECIES_PREFERRED;
  private static final int LANES = S.length();

  private VectorFlow() {}

  /**
   * One pass over a block of faces. They are called through one array: a call that may go to
   * several places is not inlined, and inlined together they would be too much for the JIT again.
   */
  private interface Pass {
    void over(Grid grid, Pace pace, Faces faces, int from, int to);
  }

  private static final Pass[] PASSES = {
    VectorFlow::roughness, VectorFlow::depths, VectorFlow::push, VectorFlow::cap, VectorFlow::limit
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
      Arrays.fill(faces.rough, grid.uniformRoughness * pace.gDt);
      Arrays.fill(faces.smooth, pace.smooth(grid.uniformRoughness));
      faces.sameFor = pace.gDt;
    }
  }

  private static void varied(float[] roughness, Pace pace, Faces faces, int from, int to) {
    int near = faces.near;
    float[] rough = faces.rough;
    float[] smooth = faces.smooth;
    FloatVector perCell = FloatVector.broadcast(S, pace.perCell);
    for (int k = from, i = Faces.AT; k < to; k += LANES, i += LANES) {
      FloatVector rA = FloatVector.fromArray(S, roughness, k + near);
      FloatVector both = rA.add(FloatVector.fromArray(S, roughness, k)).mul(0.5f);
      both.mul(pace.gDt).intoArray(rough, i);
      VectorMask<Float> slick = both.compare(VectorOperators.LT, Pace.SMALLEST_ROUGHNESS);
      FloatVector bounded = both.blend(Pace.SMALLEST_ROUGHNESS, slick);
      perCell.div(bounded).intoArray(smooth, i);
    }
  }

  /** How deep the water is over the higher bed, how much it rises, how much that brakes it. */
  private static void depths(Grid grid, Pace pace, Faces faces, int from, int to) {
    int near = faces.near;
    float[] z = grid.z;
    float[] h = grid.h;
    FloatVector one = FloatVector.broadcast(S, 1f);
    FloatVector damp = FloatVector.broadcast(S, pace.damp);
    FloatVector mend1 = FloatVector.broadcast(S, ScalarKernel.MEND_1);
    FloatVector mend2 = FloatVector.broadcast(S, ScalarKernel.MEND_2);
    for (int k = from, i = Faces.AT; k < to; k += LANES, i += LANES) {
      FloatVector zA = FloatVector.fromArray(S, z, k + near);
      FloatVector zB = FloatVector.fromArray(S, z, k);
      FloatVector etaA = zA.add(FloatVector.fromArray(S, h, k + near));
      FloatVector etaB = zB.add(FloatVector.fromArray(S, h, k));
      FloatVector netA = FloatVector.fromArray(S, faces.netNear, k + faces.nearAt);
      FloatVector netB = FloatVector.fromArray(S, faces.netFar, k + faces.farAt);
      damp.fma(netB.sub(netA), etaB.sub(etaA)).intoArray(faces.rise, i);
      FloatVector high = etaA.blend(etaB, etaA.compare(VectorOperators.LT, etaB));
      FloatVector deep = high.sub(zA.blend(zB, zA.compare(VectorOperators.LT, zB)));
      deep.intoArray(faces.deep, i);
      // The inverse cube root of the depth, its square and its seventh power.
      FloatVector x = deep.blend(Pace.WET_M, deep.compare(VectorOperators.LT, Pace.WET_M));
      IntVector bits = x.reinterpretAsInts().lanewise(VectorOperators.LSHR, 16);
      FloatVector r = bits.mul(-ScalarKernel.THIRD).add(ScalarKernel.GUESS).reinterpretAsFloats();
      FloatVector off = x.mul(r).neg().fma(r.mul(r), one);
      FloatVector root = r.mul(off).fma(off.fma(mend2, mend1), r);
      FloatVector r2 = root.mul(root);
      r2.intoArray(faces.square, i);
      FloatVector rough = FloatVector.fromArray(S, faces.rough, i);
      r2.mul(r2).mul(r2.mul(root)).mul(rough).intoArray(faces.braking, i);
    }
  }

  /** The slope pushes, friction brakes by what flows here in both directions. */
  private static void push(Grid grid, Pace pace, Faces faces, int from, int to) {
    FloatVector one = FloatVector.broadcast(S, 1f);
    FloatVector pull = FloatVector.broadcast(S, -pace.gDtOverDx);
    for (int k = from, i = Faces.AT; k < to; k += LANES, i += LANES) {
      FloatVector was = FloatVector.fromArray(S, faces.old, k + faces.oldAt);
      FloatVector near = FloatVector.fromArray(S, faces.sumNear, k + faces.nearAt);
      FloatVector far = FloatVector.fromArray(S, faces.sumFar, k + faces.farAt);
      FloatVector across = near.add(far).mul(0.25f);
      FloatVector square = was.fma(was, across.mul(across));
      FloatVector root = inverseRoot(square);
      FloatVector braking = FloatVector.fromArray(S, faces.braking, i);
      FloatVector own = was.mul(was).mul(root).mul(braking);
      FloatVector slower = square.mul(root).fma(braking, one).add(own);
      FloatVector deep = FloatVector.fromArray(S, faces.deep, i);
      FloatVector force = deep.mul(FloatVector.fromArray(S, faces.rise, i));
      FloatVector q = force.fma(pull, was.fma(own, was)).mul(inverse(slower));
      q.intoArray(faces.fresh, k + faces.freshAt);
    }
  }

  private static FloatVector inverseRoot(FloatVector x) {
    IntVector half = x.reinterpretAsInts().lanewise(VectorOperators.LSHR, 1).neg();
    FloatVector y = half.add(ScalarKernel.ROOT_GUESS).reinterpretAsFloats();
    FloatVector off = x.mul(y).neg().fma(y, FloatVector.broadcast(S, 1f));
    FloatVector mend1 = FloatVector.broadcast(S, ScalarKernel.ROOT_MEND_1);
    FloatVector mend2 = FloatVector.broadcast(S, ScalarKernel.ROOT_MEND_2);
    return y.mul(off).fma(off.fma(mend2, mend1), y);
  }

  private static FloatVector inverse(FloatVector x) {
    FloatVector one = FloatVector.broadcast(S, 1f);
    FloatVector mend = FloatVector.broadcast(S, ScalarKernel.INVERSE_MEND);
    IntVector minusBits = x.reinterpretAsInts().neg();
    FloatVector y = minusBits.add(ScalarKernel.INVERSE_GUESS).reinterpretAsFloats();
    FloatVector minus = x.neg();
    FloatVector off = minus.fma(y, one);
    FloatVector better = y.mul(off).fma(off.fma(mend, one), y);
    return better.fma(minus.fma(better, one), better);
  }

  /** Thin and steep faces carry no more than normal flow, steep ones no more than critical flow. */
  private static void cap(Grid grid, Pace pace, Faces faces, int from, int to) {
    float[] fresh = faces.fresh;
    int freshAt = faces.freshAt;
    for (int k = from, i = Faces.AT; k < to; k += LANES, i += LANES) {
      FloatVector slope = FloatVector.fromArray(S, faces.rise, i).abs();
      FloatVector deep = FloatVector.fromArray(S, faces.deep, i);
      VectorMask<Float> steep = slope.compare(VectorOperators.GT, pace.steep_m);
      VectorMask<Float> thin = deep.compare(VectorOperators.LT, Pace.THIN_M);
      VectorMask<Float> wet = deep.compare(VectorOperators.GT, Pace.WET_M);
      VectorMask<Float> capped = thin.or(steep).and(wet);
      if (capped.anyTrue()) {
        FloatVector deep2 = deep.mul(deep);
        FloatVector bed = deep2.mul(deep2).mul(FloatVector.fromArray(S, faces.square, i));
        FloatVector normal = slope.mul(bed).mul(FloatVector.fromArray(S, faces.smooth, i));
        FloatVector critical = deep2.mul(deep).mul((float) Pace.GRAVITY);
        VectorMask<Float> swift = critical.compare(VectorOperators.LT, normal, steep);
        FloatVector square = normal.blend(critical, swift);
        FloatVector most = square.mul(inverseRoot(square));
        FloatVector least = most.neg();
        FloatVector q = FloatVector.fromArray(S, fresh, k + freshAt);
        FloatVector below = q.blend(most, most.compare(VectorOperators.LT, q, capped));
        below
            .blend(least, below.compare(VectorOperators.LT, least, capped))
            .intoArray(fresh, k + freshAt);
      }
    }
  }

  /** No face takes more than its share of a cell, and what it takes are whole portions. */
  private static void limit(Grid grid, Pace pace, Faces faces, int from, int to) {
    int near = faces.near;
    float[] h = grid.h;
    float[] fresh = faces.fresh;
    int freshAt = faces.freshAt;
    FloatVector zero = FloatVector.zero(S);
    FloatVector dtOverDx = FloatVector.broadcast(S, pace.dtOverDx);
    for (int k = from, i = Faces.AT; k < to; k += LANES, i += LANES) {
      FloatVector q = FloatVector.fromArray(S, fresh, k + freshAt);
      FloatVector hA = FloatVector.fromArray(S, h, k + near);
      FloatVector hB = FloatVector.fromArray(S, h, k);
      VectorMask<Float> wet =
          FloatVector.fromArray(S, faces.deep, i).compare(VectorOperators.GT, Pace.WET_M);
      FloatVector giving = hB.blend(hA, q.compare(VectorOperators.GT, 0f));
      if (giving.mul(pace.press).compare(VectorOperators.LT, q.abs(), wet).anyTrue()) {
        count(grid, pace, faces, k, i);
      }
      FloatVector most = hA.mul(pace.limit);
      FloatVector least = hB.mul(-pace.limit);
      FloatVector below = q.blend(most, most.compare(VectorOperators.LT, q));
      FloatVector within = below.blend(least, below.compare(VectorOperators.LT, least));
      FloatVector scale =
          hA.add(hB).reinterpretAsInts().and(Pace.EXPONENT).or(Pace.HALF).reinterpretAsFloats();
      FloatVector whole = within.fma(dtOverDx, scale).sub(scale).mul(pace.dxOverDt);
      zero.blend(whole, wet).intoArray(fresh, k + freshAt);
    }
  }

  /** Counts the faces of one vector that are limited or come near it, before they are. */
  private static void count(Grid grid, Pace pace, Faces faces, int k, int i) {
    FloatVector q = FloatVector.fromArray(S, faces.fresh, k + faces.freshAt);
    FloatVector hA = FloatVector.fromArray(S, grid.h, k + faces.near);
    FloatVector hB = FloatVector.fromArray(S, grid.h, k);
    VectorMask<Float> wet =
        FloatVector.fromArray(S, faces.deep, i).compare(VectorOperators.GT, Pace.WET_M);
    VectorMask<Float> over = hA.mul(pace.limit).compare(VectorOperators.LT, q, wet);
    VectorMask<Float> under = q.compare(VectorOperators.LT, hB.mul(-pace.limit), wet);
    FloatVector giving = hB.blend(hA, q.compare(VectorOperators.GT, 0f));
    VectorMask<Float> near = giving.mul(pace.press).compare(VectorOperators.LT, q.abs(), wet);
    VectorMask<Float> gentle =
        FloatVector.fromArray(S, faces.rise, i)
            .abs()
            .compare(VectorOperators.LE, pace.steep_m, near);
    faces.hits += Kernel.hits(over.or(under).trueCount(), gentle.trueCount());
  }
}
