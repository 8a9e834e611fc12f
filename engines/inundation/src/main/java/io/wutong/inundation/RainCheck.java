package io.wutong.inundation;

/** Rain that is none: too short, in another unit, ragged, or not known everywhere. */
final class RainCheck {
  private static final double MOST_MM_H = 5000;

  private final Terrain terrain;
  private final TimeCheck times;

  RainCheck(Terrain terrain, TimeCheck times) {
    this.terrain = terrain;
    this.times = times;
  }

  void run(Part.Rain rain) {
    int steps = rain.mm_h().length;
    if (steps == 0 || rain.time_s().length != steps + 1) {
      throw new Refusal(
          "The rain has %d steps and %d times.".formatted(steps, rain.time_s().length),
          "the end of the last step is missing.");
    }
    for (int i = 0; i < steps; i++) {
      if (!(rain.time_s()[i] < rain.time_s()[i + 1])) {
        throw new Refusal(
            "Rain at %s s does not come after %s s."
                .formatted(rain.time_s()[i + 1], rain.time_s()[i]),
            "two lines are swapped.");
      }
    }
    times.covers("rain", rain.time_s()[0], rain.time_s()[steps]);
    ragged(rain);
    intensities(rain);
    zones(rain);
  }

  private static void ragged(Part.Rain rain) {
    int zones = rain.mm_h()[0].length;
    for (int i = 0; i < rain.mm_h().length; i++) {
      if (zones == 0 || rain.mm_h()[i].length != zones) {
        throw new Refusal(
            "Step %d of the rain has %d zones, the first one %d."
                .formatted(i, rain.mm_h()[i].length, zones),
            "a value is missing.");
      }
    }
  }

  private static void intensities(Part.Rain rain) {
    for (double[] step : rain.mm_h()) {
      for (double rate : step) {
        if (!(rate >= 0) || rate > MOST_MM_H) {
          throw new Refusal(
              "It rains %s mm/h.".formatted(rate),
              "the unit is wrong: an intensity in mm/h is expected.");
        }
      }
    }
  }

  private void zones(Part.Rain rain) {
    int zones = rain.mm_h()[0].length;
    for (int row = 0; row < terrain.rows(); row++) {
      for (int column = 0; column < terrain.columns(); column++) {
        int zone = rain.zones().zone(terrain.x(column), terrain.y(row));
        if (terrain.isGround(column, row) && (zone < 0 || zone >= zones)) {
          throw new Refusal(
              "No rain is known at (%s, %s).".formatted(terrain.x(column), terrain.y(row)),
              "the grid of the rain is smaller than the terrain.");
        }
      }
    }
  }
}
