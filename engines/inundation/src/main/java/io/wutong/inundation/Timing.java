package io.wutong.inundation;

/** How long, how often a frame, how often the points. Steps end at each of these times. */
public record Timing(double duration_s, double frames_s, double points_s) {
  public Timing {
    if (!(duration_s > 0) || !(frames_s > 0) || !(points_s > 0)) {
      throw new Refusal(
          "A run of %s s with frames every %s s and points every %s s is none."
              .formatted(duration_s, frames_s, points_s),
          "a time is missing or negative.");
    }
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
    return Math.rint(time_s / interval_s) * interval_s == time_s;
  }

  private static double after(double time_s, double interval_s) {
    double next = (Math.floor(time_s / interval_s) + 1) * interval_s;
    return next > time_s ? next : next + interval_s;
  }
}
