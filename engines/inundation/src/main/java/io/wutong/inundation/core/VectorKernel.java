package io.wutong.inundation.core;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** As many cells at once as the machine has lanes; {@link VectorFlow} has the fluxes. */
final class VectorKernel implements Kernel {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
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
  public void balance(
      Grid grid, float[] sumX, float[] sumY, float[] net, int at, int from, int to) {
    float[] qx = grid.qx;
    float[] qy = grid.qy;
    int stride = grid.stride;
    for (int k = from; k < to; k += LANES) {
      FloatVector west = FloatVector.fromArray(S, qx, k);
      FloatVector east = FloatVector.fromArray(S, qx, k + 1);
      FloatVector north = FloatVector.fromArray(S, qy, k);
      FloatVector south = FloatVector.fromArray(S, qy, k + stride);
      west.add(east).intoArray(sumX, k + at);
      north.add(south).intoArray(sumY, k + at);
      west.sub(east).add(north.sub(south)).intoArray(net, k + at);
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
    FloatVector dtOverDx = FloatVector.broadcast(S, pace.dtOverDx);
    for (int k = from; k < to; k += LANES) {
      FloatVector west = FloatVector.fromArray(S, qx, k);
      FloatVector across = west.sub(FloatVector.fromArray(S, qx, k + 1));
      FloatVector down = FloatVector.fromArray(S, north, k + northAt);
      FloatVector net = across.add(down.sub(FloatVector.fromArray(S, south, k + southAt)));
      dtOverDx.fma(net, FloatVector.fromArray(S, h, k)).intoArray(h, k);
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
    FloatVector most = FloatVector.zero(S);
    for (int k = from; k < to; k += LANES) {
      FloatVector here = FloatVector.fromArray(S, h, k);
      most = most.blend(here, most.compare(VectorOperators.LT, here));
    }
    return most.reduceLanes(VectorOperators.MAX);
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
