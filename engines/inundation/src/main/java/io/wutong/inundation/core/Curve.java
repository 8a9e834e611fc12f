package io.wutong.inundation.core;

import java.util.Arrays;

/**
 * A quantity over time, straight between its points. It has no value outside them: what would have
 * to be made up is refused when the case is read.
 */
public final class Curve {
  private final double[] time_s;
  private final double[] value;

  private Curve(double[] time_s, double[] value) {
    this.time_s = time_s;
    this.value = value;
  }

  /** Times rise strictly, and are put on whole milliseconds; everything is finite. */
  public static Curve of(double[] time_s, double[] value) {
    if (time_s.length == 0 || time_s.length != value.length) {
      throw new IllegalArgumentException(
          "A curve of %d times and %d values.".formatted(time_s.length, value.length));
    }
    for (int i = 0; i < time_s.length; i++) {
      if (!Double.isFinite(time_s[i]) || !Double.isFinite(value[i])) {
        throw new IllegalArgumentException("Point %d of the curve is no number.".formatted(i));
      }
      if (i > 0 && !(time_s[i] > time_s[i - 1])) {
        throw new IllegalArgumentException(
            "Time %s of the curve does not come after %s.\nMaybe two lines are swapped."
                .formatted(time_s[i], time_s[i - 1]));
      }
    }
    double[] grid = Times.onGrid(time_s);
    for (int i = 1; i < grid.length; i++) {
      if (!(grid[i] > grid[i - 1])) {
        throw new IllegalArgumentException(
            "Times %s and %s of the curve are less than a millisecond apart.\nMaybe they are in s."
                .formatted(time_s[i - 1], time_s[i]));
      }
    }
    return new Curve(grid, value.clone());
  }

  /** The same from the start on. */
  public static Curve constant(double value) {
    return of(new double[] {0, Double.MAX_VALUE}, new double[] {value, value});
  }

  /** Of all its points. */
  public long fingerprint() {
    return 31L * Arrays.hashCode(time_s) + Arrays.hashCode(value);
  }

  public double begins_s() {
    return time_s[0];
  }

  public double ends_s() {
    return time_s[time_s.length - 1];
  }

  public double least() {
    return Arrays.stream(value).min().orElseThrow();
  }

  public double most() {
    return Arrays.stream(value).max().orElseThrow();
  }

  public double at(double t) {
    int i = interval(t);
    double share = (t - time_s[i]) / (time_s[i + 1] - time_s[i]);
    return value[i] + Math.clamp(share, 0, 1) * (value[i + 1] - value[i]);
  }

  private int interval(double t) {
    int i = Arrays.binarySearch(time_s, t);
    int left = i >= 0 ? i : -i - 2;
    return Math.clamp(left, 0, time_s.length - 2);
  }

  /** The first point after t, or infinity: steps end there. */
  public double next(double t) {
    for (double each : time_s) {
      if (each > t) {
        return each;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Between two times that have no point of the curve between them. */
  double integral(double from, double to) {
    return (to - from) * 0.5 * (at(from) + at(to));
  }
}
