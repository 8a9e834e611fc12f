package io.wutong.inundation;

import io.wutong.inundation.core.Times;

/** How long a run, its forcing, its steps and the time between two looks at it may be. */
final class TimeCheck {
  private final Terrain terrain;
  private final double duration_s;

  TimeCheck(Terrain terrain, double duration_s) {
    this.terrain = terrain;
    this.duration_s = duration_s;
  }

  void run() {
    if (!(duration_s > 0) || Double.isInfinite(duration_s)) {
      throw new Refusal(
          "A run of %s s is none.".formatted(duration_s), "its length is missing or negative.");
    }
  }

  void covers(String name, double begins_s, double ends_s) {
    if (!(begins_s <= 0) || !(ends_s >= duration_s)) {
      throw new Refusal(
          "The %s goes from %s s to %s s, the run from 0 s to %s s."
              .formatted(name, begins_s, ends_s, duration_s),
          "zeros are missing at its end: nothing is assumed.");
    }
  }

  void steps(Part.Steps steps) {
    if (!(steps.cfl() >= Part.Steps.LEAST_CFL && steps.cfl() <= Part.Steps.MOST_CFL)) {
      throw new Refusal(
          "Steps of %s of what is stable.".formatted(steps.cfl()),
          "%s is meant; at most %s, at least %s."
              .formatted(Part.Steps.CFL, Part.Steps.MOST_CFL, Part.Steps.LEAST_CFL));
    }
    if (!(steps.most_s() > 0) || steps.most_s() > duration_s) {
      throw new Refusal(
          "The longest step is %s s, the run %s s.".formatted(steps.most_s(), duration_s),
          "10 is meant.");
    }
    least("longest step is", steps.most_s());
  }

  void looks(Timing timing) {
    least("time between two lines of the points is", timing.points_s());
    least("time between two frames is", timing.frames_s());
    if (timing.duration_s() > duration_s) {
      later(timing.duration_s());
    }
  }

  /** Nobody said what comes after the end. */
  void until(double time_s) {
    if (!(Times.onGrid(time_s) <= duration_s)) {
      later(time_s);
    }
  }

  private void later(double time_s) {
    throw new Refusal(
        "The run was started for %s s and is to go on to %s s.".formatted(duration_s, time_s),
        "it should be started for longer: what is not known then is not assumed.");
  }

  private void least(String what, double time_s) {
    double least = Part.Steps.LEAST_S_PER_M * terrain.cell_m();
    if (time_s < Math.min(least, duration_s)) {
      throw new Refusal(
          "The %s %s s; on cells of %s m it must be %s s at least."
              .formatted(what, time_s, terrain.cell_m(), least),
          "minutes or seconds are mixed up: in shorter steps a float loses the slow water.");
    }
  }
}
