package io.wutong.inundation;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Queue;

/**
 * Levels that no ground has: values that stand for nodata without saying so, and cells that stick
 * out of all around them. What is refused here would have swallowed the water of a whole town.
 */
public final class Elevations {
  /** The shore of the Dead Sea is at −430 m. */
  private static final float LEAST_M = -500;

  /** Mount Everest is at 8,849 m. */
  private static final float MOST_M = 9000;

  /** A quarry's wall, a tower: on one side of a cell, but not on all of them. */
  private static final float ALONE_M = 100;

  /** Between neighbours nothing is as steep as that. */
  private static final float STEP_M = 1000;

  /** Zeros that lie so far from all around them are no level. */
  private static final float ZERO_M = 10;

  private final String name;
  private final int columns;
  private final int rows;
  private final float[] level_m;
  private final double slack;

  private Elevations(String name, int columns, double cell_m, float[] level_m) {
    this.name = name;
    this.columns = columns;
    this.rows = level_m.length / columns;
    this.level_m = level_m;
    // What is absurd between cells of 5 m is a mountain between cells of 100 m.
    this.slack = Math.max(1, cell_m / 20);
  }

  /**
   * @param name of the file, for the refusal
   * @throws Refusal where a level cannot be one
   */
  public static void check(String name, int columns, double cell_m, float[] level_m) {
    Elevations check = new Elevations(name, columns, cell_m, level_m);
    for (int i = 0; i < level_m.length; i++) {
      check.range(i);
    }
    for (int i = 0; i < level_m.length; i++) {
      if (!Float.isNaN(level_m[i])) {
        check.neighbours(i);
      }
    }
    check.zeros();
  }

  private void range(int i) {
    if (level_m[i] < LEAST_M || level_m[i] > MOST_M) {
      throw refusal(
          i,
          "no ground is below %s m or above %s m".formatted(LEAST_M, MOST_M),
          "%s stands for nodata: say so in the file or by nodata below terrain. Or feet are meant."
              .formatted(level_m[i]));
    }
  }

  private void neighbours(int i) {
    int count = 0;
    float rise = Float.POSITIVE_INFINITY;
    float fall = Float.POSITIVE_INFINITY;
    for (int j = 0; j < 9; j++) {
      int other = neighbour(i, j);
      if (other >= 0 && other != i && !Float.isNaN(level_m[other])) {
        float over = level_m[i] - level_m[other];
        if (Math.abs(over) > STEP_M * slack) {
          throw refusal(
              i,
              "a neighbour is at %s m".formatted(level_m[other]),
              "one of them stands for nodata.");
        }
        count++;
        rise = Math.min(rise, over);
        fall = Math.min(fall, -over);
      }
    }
    if (count >= 3 && Math.max(rise, fall) > ALONE_M * slack) {
      throw refusal(
          i,
          "all around it is %s m or more %s"
              .formatted(Math.max(rise, fall), rise > fall ? "lower" : "higher"),
          "%s stands for nodata, or a mast or a well was measured: give it a level from around it."
              .formatted(level_m[i]));
    }
  }

  /** The cell that lies there in the square of nine around this one, or −1 outside. */
  private int neighbour(int i, int j) {
    int column = i % columns + j % 3 - 1;
    int row = i / columns + j / 3 - 1;
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
  }

  /** A patch of zeros far below or above all around it: 0 is what many write for nodata. */
  private void zeros() {
    BitSet known = new BitSet(level_m.length);
    for (int i = 0; i < level_m.length; i++) {
      if (level_m[i] == 0 && !known.get(i)) {
        float nearest = nearestAround(i, known);
        if (nearest > ZERO_M * slack && nearest < Float.POSITIVE_INFINITY) {
          throw refusal(
              i,
              "no level beside these zeros is nearer than %s m".formatted(nearest),
              "0 stands for nodata: say so in the file or by nodata below terrain.");
        }
      }
    }
  }

  /** How far the level nearest to 0 is from it, of the cells beside the zeros here. */
  private float nearestAround(int start, BitSet known) {
    float nearest = Float.POSITIVE_INFINITY;
    Queue<Integer> next = new ArrayDeque<>();
    known.set(start);
    next.add(start);
    while (!next.isEmpty()) {
      int i = next.remove();
      for (int j = 1; j < 9; j += 2) {
        int other = neighbour(i, j);
        if (other >= 0 && level_m[other] == 0 && !known.get(other)) {
          known.set(other);
          next.add(other);
        } else if (other >= 0 && level_m[other] != 0) {
          nearest = Math.min(nearest, Math.abs(level_m[other]));
        }
      }
    }
    return nearest;
  }

  private Refusal refusal(int i, String why, String maybe) {
    return new Refusal(
        "The ground of %s at column %d, row %d is at %s m: %s."
            .formatted(name, i % columns, i / columns, level_m[i], why),
        maybe);
  }
}
