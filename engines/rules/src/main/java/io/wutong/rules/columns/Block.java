package io.wutong.rules.columns;

/** The rows that are worked on at once: small enough for the nearest cache. */
final class Block {
  static final int ROWS = 1024;

  /** Rows in which a product outgrew a long. */
  final boolean[] overflow = new boolean[ROWS];

  int start;
  int rows;

  void at(int start, int rows) {
    this.start = start;
    this.rows = rows;
    java.util.Arrays.fill(overflow, false);
  }

  /** The product; the row is marked when it does not fit. */
  long times(int row, long a, long b) {
    long low = a * b;
    if (Math.multiplyHigh(a, b) != low >> 63) {
      overflow[row] = true;
    }
    return low;
  }

  long plus(int row, long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      overflow[row] = true;
    }
    return sum;
  }
}
