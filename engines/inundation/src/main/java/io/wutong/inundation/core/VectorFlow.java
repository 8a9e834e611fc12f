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
   * One pass over a block of faces. They are called through one array: a call that may go to five
   * places is not inlined, and inlined together they would be too much for the JIT again.
   */
  private interface Pass {
    void over(Grid grid, Pace pace, Faces faces, int from, int to);
  }

  private static final Pass[] PASSES = {
    VectorFlow::roots, VectorFlow::braking, VectorFlow::push, VectorFlow::cap, VectorFlow::limit
  };

  /** In blocks, so that what is written down between the passes stays in the first cache. */
  static long flow(Grid grid, Pace pace, Faces faces, int from, int to) {
    faces.hits = 0;
    for (int at = from; at < to; at += Faces.BLOCK) {
      int end = Math.min(to, at + Faces.BLOCK);
      if (depths(grid, pace, faces, at, end)) {
        for (Pass pass : PASSES) {
          pass.over(grid, pace, faces, at, end);
        }
      } else {
        clear(faces, at, end);
      }
    }
    return faces.hits;
  }

  /** How deep the water is over the higher bed, how much it rises; is any face wet? */
  private static boolean depths(Grid grid, Pace pace, Faces faces, int from, int to) {
    int near = faces.near;
    float[] z = grid.z;
    float[] h = grid.h;
    float[] deep = faces.deep;
    float[] rise = faces.rise;
    FloatVector damp = FloatVector.broadcast(S, pace.damp);
    FloatVector most = FloatVector.zero(S);
    for (int k = from, i = 0; k < to; k += LANES, i += LANES) {
      FloatVector zA = FloatVector.fromArray(S, z, k + near);
      FloatVector zB = FloatVector.fromArray(S, z, k);
      FloatVector etaA = zA.add(FloatVector.fromArray(S, h, k + near));
      FloatVector etaB = zB.add(FloatVector.fromArray(S, h, k));
      FloatVector high = etaA.blend(etaB, etaA.compare(VectorOperators.LT, etaB));
      FloatVector sill = zA.blend(zB, zA.compare(VectorOperators.LT, zB));
      FloatVector over = high.sub(sill);
      over.intoArray(deep, i);
      FloatVector netA = FloatVector.fromArray(S, faces.netNear, k + faces.nearAt);
      FloatVector netB = FloatVector.fromArray(S, faces.netFar, k + faces.farAt);
      damp.fma(netB.sub(netA), etaB.sub(etaA)).intoArray(rise, i);
      most = most.blend(over, most.compare(VectorOperators.LT, over));
    }
    return most.reduceLanes(VectorOperators.MAX) > Pace.WET_M;
  }

  private static void clear(Faces faces, int from, int to) {
    float[] fresh = faces.fresh;
    for (int k = from + faces.freshAt; k < to + faces.freshAt; k += LANES) {
      FloatVector.zero(S).intoArray(fresh, k);
    }
  }

  /** The inverse cube root of each depth, its square and its seventh power. */
  private static void roots(Grid grid, Pace pace, Faces faces, int from, int to) {
    int count = to - from;
    float[] deep = faces.deep;
    float[] square = faces.square;
    float[] braking = faces.braking;
    boolean same = grid.roughness == null;
    FloatVector factor = FloatVector.broadcast(S, same ? grid.uniformRoughness * pace.gDt : 1f);
    FloatVector one = FloatVector.broadcast(S, 1f);
    FloatVector mend1 = FloatVector.broadcast(S, ScalarKernel.MEND_1);
    FloatVector mend2 = FloatVector.broadcast(S, ScalarKernel.MEND_2);
    IntVector guess = IntVector.broadcast(I, ScalarKernel.GUESS);
    for (int i = 0; i < count; i += LANES) {
      FloatVector any = FloatVector.fromArray(S, deep, i);
      FloatVector x = any.blend(Pace.WET_M, any.compare(VectorOperators.LT, Pace.WET_M));
      IntVector bits = x.reinterpretAsInts().lanewise(VectorOperators.LSHR, 16);
      FloatVector r = guess.sub(bits.mul(ScalarKernel.THIRD)).reinterpretAsFloats();
      FloatVector off = x.mul(r).neg().fma(r.mul(r), one);
      FloatVector root = r.mul(off).fma(off.fma(mend2, mend1), r);
      FloatVector r2 = root.mul(root);
      r2.intoArray(square, i);
      r2.mul(r2).mul(r2.mul(root)).mul(factor).intoArray(braking, i);
    }
  }

  private static void braking(Grid grid, Pace pace, Faces faces, int from, int to) {
    float same = pace.smooth(grid.uniformRoughness);
    if (grid.roughness != null) {
      variedBraking(grid.roughness, pace, faces, from, to);
      faces.smoothFor = -1;
    } else if (faces.smoothFor != same) {
      Arrays.fill(faces.smooth, same);
      faces.smoothFor = same;
    }
  }

  private static void variedBraking(float[] rough, Pace pace, Faces faces, int from, int to) {
    int near = faces.near;
    float[] braking = faces.braking;
    float[] smooth = faces.smooth;
    FloatVector perCell = FloatVector.broadcast(S, pace.perCell);
    for (int k = from, i = 0; k < to; k += LANES, i += LANES) {
      FloatVector rA = FloatVector.fromArray(S, rough, k + near);
      FloatVector both = rA.add(FloatVector.fromArray(S, rough, k)).mul(0.5f);
      FloatVector.fromArray(S, braking, i).mul(both.mul(pace.gDt)).intoArray(braking, i);
      VectorMask<Float> slick = both.compare(VectorOperators.LT, Pace.SMALLEST_ROUGHNESS);
      FloatVector bounded = both.blend(Pace.SMALLEST_ROUGHNESS, slick);
      perCell.div(bounded).intoArray(smooth, i);
    }
  }

  /** The slope pushes, friction brakes by what flows here in both directions. */
  private static void push(Grid grid, Pace pace, Faces faces, int from, int to) {
    float[] fresh = faces.fresh;
    int freshAt = faces.freshAt;
    FloatVector one = FloatVector.broadcast(S, 1f);
    FloatVector rootMend1 = FloatVector.broadcast(S, ScalarKernel.ROOT_MEND_1);
    FloatVector rootMend2 = FloatVector.broadcast(S, ScalarKernel.ROOT_MEND_2);
    IntVector rootGuess = IntVector.broadcast(I, ScalarKernel.ROOT_GUESS);
    FloatVector mend = FloatVector.broadcast(S, ScalarKernel.INVERSE_MEND);
    IntVector guess = IntVector.broadcast(I, ScalarKernel.INVERSE_GUESS);
    FloatVector pull = FloatVector.broadcast(S, -pace.gDtOverDx);
    for (int k = from, i = 0; k < to; k += LANES, i += LANES) {
      FloatVector was = FloatVector.fromArray(S, faces.old, k + faces.oldAt);
      FloatVector near = FloatVector.fromArray(S, faces.sumNear, k + faces.nearAt);
      FloatVector far = FloatVector.fromArray(S, faces.sumFar, k + faces.farAt);
      FloatVector across = near.add(far).mul(0.25f);
      FloatVector square = was.fma(was, across.mul(across));
      IntVector half = square.reinterpretAsInts().lanewise(VectorOperators.LSHR, 1);
      FloatVector root = rootGuess.sub(half).reinterpretAsFloats();
      FloatVector rootOff = square.mul(root).neg().fma(root, one);
      FloatVector mended = root.mul(rootOff).fma(rootOff.fma(rootMend2, rootMend1), root);
      FloatVector braking = FloatVector.fromArray(S, faces.braking, i);
      FloatVector own = was.mul(was).mul(mended).mul(braking);
      FloatVector x = square.mul(mended).fma(braking, one).add(own);
      FloatVector y = guess.sub(x.reinterpretAsInts()).reinterpretAsFloats();
      FloatVector minus = x.neg();
      FloatVector off = minus.fma(y, one);
      FloatVector better = y.mul(off).fma(off.fma(mend, one), y);
      FloatVector best = better.fma(minus.fma(better, one), better);
      FloatVector deep = FloatVector.fromArray(S, faces.deep, i);
      FloatVector force = deep.mul(FloatVector.fromArray(S, faces.rise, i));
      force.fma(pull, was.fma(own, was)).mul(best).intoArray(fresh, k + freshAt);
    }
  }

  /** Thin and steep faces carry no more than normal flow, steep ones no more than critical flow. */
  private static void cap(Grid grid, Pace pace, Faces faces, int from, int to) {
    float[] fresh = faces.fresh;
    int freshAt = faces.freshAt;
    for (int k = from, i = 0; k < to; k += LANES, i += LANES) {
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
        FloatVector most = normal.blend(critical, swift).sqrt();
        FloatVector least = most.neg();
        FloatVector q = FloatVector.fromArray(S, fresh, k + freshAt);
        FloatVector below = q.blend(most, most.compare(VectorOperators.LT, q, capped));
        below
            .blend(least, below.compare(VectorOperators.LT, least, capped))
            .intoArray(fresh, k + freshAt);
      }
    }
  }

  /** Most faces are far from the limit: one comparison finds out. */
  private static void limit(Grid grid, Pace pace, Faces faces, int from, int to) {
    int near = faces.near;
    float[] h = grid.h;
    float[] fresh = faces.fresh;
    int freshAt = faces.freshAt;
    FloatVector zero = FloatVector.zero(S);
    for (int k = from, i = 0; k < to; k += LANES, i += LANES) {
      FloatVector q = FloatVector.fromArray(S, fresh, k + freshAt);
      FloatVector deep = FloatVector.fromArray(S, faces.deep, i);
      FloatVector hA = FloatVector.fromArray(S, h, k + near);
      FloatVector hB = FloatVector.fromArray(S, h, k);
      FloatVector giving = hB.blend(hA, q.compare(VectorOperators.GT, 0f));
      VectorMask<Float> wet = deep.compare(VectorOperators.GT, Pace.WET_M);
      VectorMask<Float> pressing = giving.mul(pace.press).compare(VectorOperators.LT, q.abs(), wet);
      zero.blend(q, wet).intoArray(fresh, k + freshAt);
      if (pressing.anyTrue()) {
        FloatVector most = hA.mul(pace.limit);
        FloatVector least = hB.mul(-pace.limit);
        VectorMask<Float> over = most.compare(VectorOperators.LT, q, wet);
        VectorMask<Float> under = q.compare(VectorOperators.LT, least, wet);
        FloatVector rise = FloatVector.fromArray(S, faces.rise, i).abs();
        VectorMask<Float> gentle = rise.compare(VectorOperators.LE, pace.steep_m, pressing);
        faces.hits += Kernel.hits(over.or(under).trueCount(), gentle.trueCount());
        zero.blend(q, wet).blend(most, over).blend(least, under).intoArray(fresh, k + freshAt);
      }
    }
  }
}
