package io.wutong.inundation.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state: bed, depth and the fluxes through west and north faces, row by row from the north,
 * with a frame of walls around it so that no kernel asks where the edge is.
 *
 * <p>A row's stride is an odd number of cache lines: rows of 4096 bytes would fall on each other in
 * the first cache.
 */
public final class Grid {
  /** The bed of a wall. High enough to stay dry, and no face beside it is ever wet. */
  public static final float WALL = 1e9f;

  static final int LINE = 16;

  /**
   * A Java array begins 16 bytes after its object. Where the JVM puts that at the begin of a cache
   * line ({@code -XX:ObjectAlignmentInBytes=64}, and large arrays of some collectors anyhow),
   * element 12 begins one too, and no vector lies across two lines.
   */
  static final int ORIGIN = 12;

  public final int columns;
  public final int rows;
  public final double cell_m;

  /** What was taken off the levels so that floats spend their digits on the water. */
  public final double datum_m;

  final int stride;
  final float[] z;
  final float[] h;
  final float[] qx;
  final float[] qy;

  /** Manning's n squared for every cell, or null where it is the same everywhere. */
  final float @Nullable [] roughness;

  final float uniformRoughness;

  /** How far the highest or lowest ground is from the datum. */
  final double relief_m;

  /**
   * @param level_m bed levels row by row from the north; NaN is a wall
   * @param manning one value, or one for each cell
   */
  public Grid(int columns, int rows, double cell_m, float[] level_m, float[] manning) {
    this.columns = columns;
    this.rows = rows;
    this.cell_m = cell_m;
    int lines = (columns + 2 + LINE - 1) / LINE;
    this.stride = LINE * (lines | 1);
    int size = ORIGIN + stride * (rows + 2) + 2 * LINE;
    this.datum_m = datum(level_m);
    this.z = new float[size];
    Arrays.fill(z, WALL);
    this.h = new float[size];
    this.qx = new float[size];
    this.qy = new float[size];
    boolean same = manning.length == 1;
    this.uniformRoughness = same ? manning[0] * manning[0] : 0;
    this.roughness = same ? null : new float[size];
    double relief = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int k = cell(column, row);
        float level = level_m[row * columns + column];
        z[k] = Float.isNaN(level) ? WALL : (float) (level - datum_m);
        relief = Math.max(relief, Float.isNaN(level) ? 0 : Math.abs(level - datum_m));
        if (roughness != null) {
          float n = manning[row * columns + column];
          roughness[k] = n * n;
        }
      }
    }
    this.relief_m = relief;
  }

  private static double datum(float[] level_m) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float level : level_m) {
      if (!Float.isNaN(level)) {
        low = Math.min(low, level);
        high = Math.max(high, level);
      }
    }
    return low > high ? 0 : Math.rint(((double) low + high) / 2);
  }

  /** The index of the first element of a row: its wall in the west. */
  int start(int row) {
    return ORIGIN + (row + 1) * stride;
  }

  public int cell(int column, int row) {
    return start(row) + column + 1;
  }

  int column(int cell) {
    return (cell - ORIGIN) % stride - 1;
  }

  int row(int cell) {
    return (cell - ORIGIN) / stride - 1;
  }

  public boolean isWall(int cell) {
    return z[cell] == WALL;
  }

  public float depth(int cell) {
    return h[cell];
  }

  public void setDepth(int cell, float depth_m) {
    h[cell] = depth_m;
  }

  public float bed(int cell) {
    return z[cell];
  }

  /** Flow through the west face, in m²/s. */
  public float fluxWest(int cell) {
    return qx[cell];
  }

  /** Flow through the north face, in m²/s, southward positive. */
  public float fluxNorth(int cell) {
    return qy[cell];
  }

  /** The cell in the south of one. */
  public int south(int cell) {
    return cell + stride;
  }

  float roughness(int cell) {
    return roughness == null ? uniformRoughness : roughness[cell];
  }

  public long openCells() {
    long open = 0;
    for (int row = 0; row < rows; row++) {
      for (int k = cell(0, row); k < cell(columns, row); k++) {
        open += isWall(k) ? 0 : 1;
      }
    }
    return open;
  }

  /** What stands on the ground, summed row by row and then in order, in m³. */
  public double volume_m3() {
    double all = 0;
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int k = cell(0, row); k < cell(columns, row); k++) {
        sum += h[k];
      }
      all += sum;
    }
    return all * cell_m * cell_m;
  }
}
