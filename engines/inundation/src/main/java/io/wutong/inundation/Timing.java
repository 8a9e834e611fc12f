package io.wutong.inundation;

import io.wutong.inundation.core.Times;

/**
 * How long, how often a frame, how often the points. Steps end at each of these times, which are
 * whole milliseconds.
 */
public record Timing(double duration_s, double frames_s, double points_s) {
  private static final double LEAST_S = 1e-3;
  private static final double MOST_S = 1e9;

  public Timing {
    if (!within(duration_s, MOST_S) || !within(frames_s, 1e300) || !within(points_s, 1e300)) {
      throw new Refusal(
          "A run of %s s with frames every %s s and points every %s s is none."
              .formatted(duration_s, frames_s, points_s),
          "a time is missing or negative.");
    }
    duration_s = Times.onGrid(duration_s);
  }

  private static boolean within(double time_s, double most_s) {
    return time_s >= LEAST_S && time_s <= most_s;
  }

  /** The next time at which somebody looks. */
  double next(double time_s) {
    double next = Math.min(after(time_s, frames_s), after(time_s, points_s));
    return Math.min(next, duration_s);
  }

  boolean isFrame(double time_s) {
    return isMultiple(time_s, frames_s) || time_s >= duration_s;
  }

  boolean isPoint(double time_s) {
    return isMultiple(time_s, points_s) || time_s >= duration_s;
  }

  private static boolean isMultiple(double time_s, double interval_s) {
    return Times.onGrid(Math.rint(time_s / interval_s) * interval_s) == time_s;
  }

  private static double after(double time_s, double interval_s) {
    double count = Math.floor(time_s / interval_s) + 1;
    double next = Times.onGrid(count * interval_s);
    return next > time_s ? next : Times.onGrid((count + 1) * interval_s);
  }
}
