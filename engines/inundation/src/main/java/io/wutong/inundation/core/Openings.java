package io.wutong.inundation.core;

/**
 * Faces that are not simply ground: walls, kerbs, fences, openings below a deck. They are few, so
 * the kernel does every face as if they were ground, and these are done again one by one.
 */
final class Openings {
  private static final double WEIR = 1.705;
  private static final double ORIFICE = 0.6;

  private final int[] rowStart;
  private final int[] cell;
  private final float[] crest;
  private final float[] open;
  private final float[] height;
  final int mostInARow;

  /**
   * Sorted by cell.
   *
   * @param crest level over the grid's datum
   * @param open the share of the face that lets water through; 0 is a wall to the sky
   * @param height_m of the opening above its crest; infinite without a deck
   */
  Openings(Grid grid, int[] cell, float[] crest, float[] open, float[] height_m) {
    this.cell = cell;
    this.crest = crest;
    this.open = open;
    this.height = height_m;
    rowStart = new int[grid.rows + 2];
    for (int each : cell) {
      rowStart[grid.row(each) + 1]++;
    }
    int most = 0;
    for (int row = 0; row <= grid.rows; row++) {
      most = Math.max(most, rowStart[row + 1]);
      rowStart[row + 1] += rowStart[row];
    }
    mostInARow = most;
  }

  /** Remembers the fluxes before the kernel overwrites them. */
  void keep(int row, float[] q, int qAt, float[] kept) {
    for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
      kept[i - rowStart[row]] = q[cell[i] + qAt];
    }
  }

  /**
   * Does the faces of a row again that lie in the stretch; answers what {@link Kernel#hits} has to
   * be told.
   */
  long redo(Grid grid, Pace pace, Faces faces, int row, float[] kept, int from, int to) {
    long hits = 0;
    for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
      int k = cell[i];
      if (k >= from && k < to) {
        hits -= ghost(grid, pace, faces, k, kept[i - rowStart[row]]);
        float q = open[i] <= 0 ? 0 : through(grid, pace, faces, i, kept[i - rowStart[row]]);
        float limited = ScalarKernel.limited(pace, q, grid.h[k + faces.near], grid.h[k]);
        hits += ScalarKernel.hits(pace, q, grid.h[k + faces.near], grid.h[k], 0);
        faces.fresh[k + faces.freshAt] = limited;
        faces.moved[k + faces.movedAt] =
            ScalarKernel.portions(pace, limited, grid.h[k + faces.near], grid.h[k]);
      }
    }
    return hits;
  }

  /** What the kernel counted for a face when it took it for ground: nothing flows so here. */
  private static long ghost(Grid grid, Pace pace, Faces faces, int k, float old) {
    float q = ScalarKernel.ground(grid, pace, faces, k, old);
    float rise = ScalarKernel.rise(faces, k);
    return ScalarKernel.hits(pace, q, grid.h[k + faces.near], grid.h[k], rise);
  }

  private float through(Grid grid, Pace pace, Faces faces, int i, float old) {
    int k = cell[i];
    int a = k + faces.near;
    float sill = Math.max(crest[i], Math.max(grid.z[a], grid.z[k]));
    float top = sill + height[i];
    float levelA = faces.levelNear[k + faces.nearAt];
    float levelB = faces.levelFar[k + faces.farAt];
    float deep = Math.max(levelA, levelB) - sill;
    float transverse = (faces.sumNear[k + faces.nearAt] + faces.sumFar[k + faces.farAt]) * 0.25f;
    float roughness = (grid.roughness(a) + grid.roughness(k)) * 0.5f;
    float deepest = Math.min(deep, top - sill);
    float q =
        ScalarKernel.flow(pace, deepest, levelB - levelA, old / open[i], transverse, roughness);
    float most = most(Math.max(0, deep), height[i]);
    return Math.clamp(q, -most, most) * open[i];
  }

  /** Over a sill a broad weir's flow at most, below a deck an orifice's. */
  private static float most(float head, float height) {
    double weir = WEIR * head * Math.sqrt(head);
    double orifice = ORIFICE * height * Math.sqrt(2 * Pace.GRAVITY * head);
    return (float) (head > height ? Math.min(weir, orifice) : weir);
  }
}
