package io.wutong.inundation.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;

/**
 * Cells by label, as stretches of rows: a label that is the same over whole rows costs three
 * numbers a row instead of one a cell.
 */
final class RowSpans {
  private final int[] rowStart;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int[] label = new int[16];
  final long[] count;

  /** The label of a cell by column and row; a negative one belongs to no stretch, nor do walls. */
  RowSpans(Grid grid, int labels, IntBinaryOperator of) {
    rowStart = new int[grid.rows + 1];
    count = new long[labels];
    int size = 0;
    for (int row = 0; row < grid.rows; row++) {
      rowStart[row] = size;
      int open = -1;
      for (int column = 0; column < grid.columns; column++) {
        int k = grid.cell(column, row);
        int is = grid.isWall(k) ? -1 : of.applyAsInt(column, row);
        if (is >= 0) {
          count[is]++;
        }
        if (is >= 0 && is == open) {
          to[size - 1] = k + 1;
        } else if (is >= 0) {
          reserve(size + 1);
          from[size] = k;
          to[size] = k + 1;
          label[size++] = is;
        }
        open = is;
      }
    }
    rowStart[grid.rows] = size;
  }

  private void reserve(int size) {
    if (size > from.length) {
      int more = from.length * 2;
      from = Arrays.copyOf(from, more);
      to = Arrays.copyOf(to, more);
      label = Arrays.copyOf(label, more);
    }
  }

  int first(int row) {
    return rowStart[row];
  }

  int last(int row) {
    return rowStart[row + 1];
  }

  int from(int span) {
    return from[span];
  }

  int to(int span) {
    return to[span];
  }

  int label(int span) {
    return label[span];
  }

  /** The labels that touch each tile. */
  int[][] ofTiles(Grid grid, Tiles tiles) {
    List<TreeSet<Integer>> labels = new ArrayList<>();
    for (int tile = 0; tile < tiles.across * tiles.down; tile++) {
      labels.add(new TreeSet<>());
    }
    for (int row = 0; row < grid.rows; row++) {
      int band = row / Tiles.ROWS * tiles.across;
      for (int span = first(row); span < last(row); span++) {
        int begin = (from[span] - grid.start(row)) / Tiles.COLUMNS;
        int end = (to[span] - 1 - grid.start(row)) / Tiles.COLUMNS;
        for (int tile = begin; tile <= end; tile++) {
          labels.get(band + tile).add(label[span]);
        }
      }
    }
    return labels.stream()
        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
