package io.wutong.inundation.core;

/**
 * What is done to a stretch of one row. The two kernels answer bit for bit alike: the same
 * operations in the same order, with the same fused multiply-adds.
 */
sealed interface Kernel permits ScalarKernel, VectorKernel {

  /** The vector kernel where the JVM was started with its module, else the scalar one. */
  static Kernel best() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? VectorKernel.create()
        : new ScalarKernel();
  }

  /** Cells done at once. Stretches begin and end at multiples of it. */
  int lanes();

  /** Two counts in one number: faces that were limited, and faces that come near to it. */
  static long hits(int limited, int pressing) {
    return (long) pressing << 32 | limited;
  }

  /** New fluxes of the faces {@code from … to - 1} and what they move; answers {@link #hits}. */
  long flow(Grid grid, Pace pace, Faces faces, int from, int to);

  /** Looks at the cells {@code from … to - 1}; what it sees of a cell is at {@code cell + at}. */
  void look(Grid grid, Pace pace, Sight sight, int at, int from, int to);

  /**
   * Depths after a step. What moves through the west face of cell k is at {@code west[k + westAt]},
   * through the east face one further; through the north face at {@code north[k + northAt]},
   * through the south face at {@code south[k + southAt]}.
   */
  void move(
      float[] h,
      float[] west,
      int westAt,
      float[] north,
      int northAt,
      float[] south,
      int southAt,
      int from,
      int to);

  /** Adds the same depth to each cell. Any stretch. */
  void add(float[] h, float depth_m, int from, int to);

  /** The deepest of the stretch. */
  float deepest(float[] h, int from, int to);

  /** Keeps the deepest of several rows: that of cell k at {@code deep[k + at]}. */
  void see(float[] h, float[] deep, int at, int from, int to);

  /**
   * Keeps the largest depth so far, and the time where it reaches the threshold: where both are
   * kept, one of them says whether the other one changes.
   */
  void keepBoth(
      float[] h, float[] most, float[] arrival, float threshold_m, float time_s, int from, int to);

  /** Keeps the largest depth so far. */
  void keepLargest(float[] h, float[] most, int from, int to);

  /** Writes the time where the depth reaches the threshold for the first time. */
  void keepArrival(float[] h, float[] arrival, float threshold_m, float time_s, int from, int to);
}
