package io.wutong.inundation.core;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** As many cells at once as the machine has lanes; {@link VectorFlow} has the fluxes. */
final class VectorKernel implements Kernel {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> I = IntVector.SPECIES_PREFERRED;
  private static final int LANES = S.length();

  private VectorKernel() {}

  static VectorKernel create() {
    return new VectorKernel();
  }

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public long flow(Grid grid, Pace pace, Faces faces, int from, int to) {
    return VectorFlow.flow(grid, pace, faces, from, to);
  }

  @Override
  public void look(Grid grid, Pace pace, Sight sight, int at, int from, int to) {
    int stride = grid.stride;
    FloatVector damp = FloatVector.broadcast(S, pace.damp);
    for (int k = from; k < to; k += LANES) {
      FloatVector west = FloatVector.fromArray(S, grid.qx, k);
      FloatVector east = FloatVector.fromArray(S, grid.qx, k + 1);
      FloatVector north = FloatVector.fromArray(S, grid.qy, k);
      FloatVector south = FloatVector.fromArray(S, grid.qy, k + stride);
      west.add(east).intoArray(sight.across, k + at);
      north.add(south).intoArray(sight.down, k + at);
      FloatVector net = west.sub(east).add(north.sub(south));
      FloatVector level =
          FloatVector.fromArray(S, grid.z, k).add(FloatVector.fromArray(S, grid.h, k));
      damp.fma(net, level).intoArray(sight.level, k + at);
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
    for (int k = from; k < to; k += LANES) {
      FloatVector in = FloatVector.fromArray(S, west, k + westAt);
      FloatVector across = in.sub(FloatVector.fromArray(S, west, k + westAt + 1));
      FloatVector down = FloatVector.fromArray(S, north, k + northAt);
      FloatVector net = across.add(down.sub(FloatVector.fromArray(S, south, k + southAt)));
      FloatVector.fromArray(S, h, k).add(net).intoArray(h, k);
    }
  }

  @Override
  public void add(float[] h, float depth_m, int from, int to) {
    int k = from;
    for (; k + LANES <= to; k += LANES) {
      FloatVector.fromArray(S, h, k).add(depth_m).intoArray(h, k);
    }
    for (; k < to; k++) {
      h[k] += depth_m;
    }
  }

  @Override
  public float deepest(float[] h, int from, int to) {
    // The bits of depths are in the order of the depths.
    IntVector most = IntVector.zero(I);
    for (int k = from; k < to; k += LANES) {
      most = most.max(FloatVector.fromArray(S, h, k).reinterpretAsInts());
    }
    return Float.intBitsToFloat(most.reduceLanes(VectorOperators.MAX));
  }

  @Override
  public void see(float[] h, float[] deep, int at, int from, int to) {
    for (int k = from; k < to; k += LANES) {
      IntVector here = FloatVector.fromArray(S, h, k).reinterpretAsInts();
      IntVector most = FloatVector.fromArray(S, deep, k + at).reinterpretAsInts();
      most.max(here).reinterpretAsFloats().intoArray(deep, k + at);
    }
  }

  @Override
  public void keepBoth(
      float[] h, float[] most, float[] arrival, float threshold_m, float time_s, int from, int to) {
    for (int k = from; k < to; k += LANES) {
      FloatVector here = FloatVector.fromArray(S, h, k);
      FloatVector before = FloatVector.fromArray(S, most, k);
      VectorMask<Float> rises = before.compare(VectorOperators.LT, here);
      if (rises.anyTrue()) {
        before.blend(here, rises).intoArray(most, k);
        VectorMask<Float> fresh =
            here.compare(VectorOperators.GE, threshold_m)
                .and(before.compare(VectorOperators.LT, threshold_m));
        if (fresh.anyTrue()) {
          FloatVector.fromArray(S, arrival, k).blend(time_s, fresh).intoArray(arrival, k);
        }
      }
    }
  }

  @Override
  public void keepLargest(float[] h, float[] most, int from, int to) {
    for (int k = from; k < to; k += LANES) {
      FloatVector here = FloatVector.fromArray(S, h, k);
      FloatVector before = FloatVector.fromArray(S, most, k);
      before.blend(here, before.compare(VectorOperators.LT, here)).intoArray(most, k);
    }
  }

  @Override
  public void keepArrival(
      float[] h, float[] arrival, float threshold_m, float time_s, int from, int to) {
    for (int k = from; k < to; k += LANES) {
      FloatVector seen = FloatVector.fromArray(S, arrival, k);
      VectorMask<Float> fresh =
          FloatVector.fromArray(S, h, k)
              .compare(VectorOperators.GE, threshold_m)
              .and(seen.compare(VectorOperators.LT, 0f));
      if (fresh.anyTrue()) {
        seen.blend(time_s, fresh).intoArray(arrival, k);
      }
    }
  }
}
