package io.wutong.inundation;

import io.wutong.inundation.core.Curve;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is missing or absurd is refused by name and place, before the first step. */
final class Checks {
  private static final double MOST_RAIN_MM_H = 5000;
  private static final double LEAST_RAIN_MM_H = 0.5;
  private static final double MOST_DEPTH_M = 100;

  private final Inundation parts;
  private final Terrain terrain;
  private final double duration_s;

  Checks(Inundation parts, double duration_s) {
    this.parts = parts;
    this.terrain = parts.terrain;
    this.duration_s = duration_s;
  }

  void run() {
    onlyOne(List.of(Part.Roughness.class, Part.Rain.class, Part.Soil.class, Part.Roofs.class));
    onlyOne(List.of(Part.Standing.class, Part.Keep.class, Part.Steps.class));
    new TerrainCheck(terrain).run();
    parts.all(Part.Roughness.class).forEach(this::roughness);
    parts.all(Part.Rain.class).forEach(this::rain);
    parts.all(Part.Inflow.class).forEach(this::inflow);
    edges();
    parts.all(Part.Wall.class).forEach(this::wall);
    parts.all(Part.Drain.class).forEach(this::drain);
    parts.all(Part.Soil.class).forEach(this::soil);
    parts.all(Part.Roofs.class).forEach(roofs -> raster("roofs", roofs.is().length));
    parts.all(Part.Standing.class).forEach(this::standing);
    parts.all(Part.Point.class).forEach(p -> ground("point " + p.name(), p.x(), p.y()));
    parts.all(Part.Thresholds.class).forEach(t -> t.depth_m().forEach(Checks::threshold));
    parts.all(Part.Steps.class).forEach(this::steps);
  }

  private void onlyOne(List<Class<? extends Part>> kinds) {
    for (Class<? extends Part> kind : kinds) {
      if (parts.all(kind).size() > 1) {
        throw new Refusal(
            "There are %d parts of the kind %s."
                .formatted(parts.all(kind).size(), kind.getSimpleName()),
            "one of them should go.");
      }
    }
  }

  private void raster(String name, int length) {
    if (length != 1 && length != terrain.columns() * terrain.rows()) {
      throw new Refusal(
          "The raster of the %s has %d cells, the terrain %d × %d."
              .formatted(name, length, terrain.columns(), terrain.rows()),
          "it was cut differently.");
    }
  }

  private String place(int cell) {
    return "column %d, row %d".formatted(cell % terrain.columns(), cell / terrain.columns());
  }

  private void roughness(Part.Roughness roughness) {
    raster("roughness", roughness.manning().length);
    for (int i = 0; i < roughness.manning().length; i++) {
      float n = roughness.manning()[i];
      boolean wall = roughness.manning().length > 1 && Float.isNaN(terrain.levels()[i]);
      if (!wall && !(n >= 0)) {
        throw new Refusal(
            "Manning's n is %s at %s.".formatted(n, place(i)), "the sign or nodata is wrong.");
      }
      if (n > 1) {
        throw new Refusal(
            "Manning's n is %s at %s.".formatted(n, place(i)), "Strickler's 1/n is meant.");
      }
    }
  }

  private void rain(Part.Rain rain) {
    int steps = rain.mm_h().length;
    if (rain.time_s().length != steps + 1) {
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
    covers("rain", rain.time_s()[0], rain.time_s()[steps]);
    intensities(rain);
    zones(rain);
  }

  private void covers(String name, double begins_s, double ends_s) {
    if (begins_s > 0 || ends_s < duration_s) {
      throw new Refusal(
          "The %s goes from %s s to %s s, the run from 0 s to %s s."
              .formatted(name, begins_s, ends_s, duration_s),
          "zeros are missing at its end: nothing is assumed.");
    }
  }

  private static void intensities(Part.Rain rain) {
    double most = 0;
    for (double[] step : rain.mm_h()) {
      for (double rate : step) {
        if (!(rate >= 0) || rate > MOST_RAIN_MM_H) {
          throw new Refusal(
              "It rains %s mm/h.".formatted(rate),
              "the unit is wrong: an intensity in mm/h is expected.");
        }
        most = Math.max(most, rate);
      }
    }
    if (most > 0 && most < LEAST_RAIN_MM_H) {
      throw new Refusal(
          "The heaviest rain is %s mm/h.".formatted(most),
          "it is in m or in inches: an intensity in mm/h is expected.");
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

  private void curve(String name, Curve curve) {
    covers(name, curve.begins_s(), curve.ends_s());
  }

  private void inflow(Part.Inflow inflow) {
    String name = "inflow " + inflow.name();
    ground(name, inflow.x1(), inflow.y1());
    ground(name, inflow.x2(), inflow.y2());
    curve(name, inflow.flow_m3_s());
    if (inflow.flow_m3_s().least() < 0) {
      throw new Refusal(
          "The %s falls to %s m³/s.".formatted(name, inflow.flow_m3_s().least()),
          "a drain is meant.");
    }
    if (inflow.flow_m3_s().most() > 1e6) {
      throw new Refusal(
          "The %s rises to %s m³/s.".formatted(name, inflow.flow_m3_s().most()),
          "it is in litres.");
    }
  }

  private void ground(String name, double x, double y) {
    if (!terrain.isGround(terrain.column(x), terrain.row(y))) {
      throw new Refusal(
          "The %s at (%s, %s) is not on the terrain, which spans (%s, %s) to (%s, %s)."
              .formatted(
                  name,
                  x,
                  y,
                  terrain.west_m(),
                  terrain.south_m(),
                  terrain.east_m(),
                  terrain.north_m()),
          "its coordinates are of another system, or it stands on a cell without a level.");
    }
  }

  private void edges() {
    Set<String> taken = new HashSet<>();
    for (Part part : parts.parts) {
      if (part instanceof Part.OpenEdge edge) {
        if (!(edge.slope() > 0) || edge.slope() > 1) {
          throw new Refusal(
              "The open edge in the %s has a slope of %s.".formatted(edge.side(), edge.slope()),
              "it is in per cent or per mille.");
        }
        edge(taken, edge.side(), edge.from_m(), edge.to_m());
      } else if (part instanceof Part.LevelEdge edge) {
        curve("level of the edge in the " + edge.side(), edge.level_m());
        edge(taken, edge.side(), edge.from_m(), edge.to_m());
        new TerrainCheck(terrain).level(edge, MOST_DEPTH_M);
      }
    }
  }

  private void edge(Set<String> taken, Part.Side side, double from, double to) {
    int cells = 0;
    boolean along = side == Part.Side.NORTH || side == Part.Side.SOUTH;
    for (int i = 0; i < (along ? terrain.columns() : terrain.rows()); i++) {
      double at = along ? terrain.x(i) : terrain.y(i);
      if (at >= from && at <= to) {
        cells++;
        if (!taken.add(side + " " + i)) {
          throw new Refusal(
              "Two edges in the %s share the place %s.".formatted(side, at),
              "one should end where the other begins.");
        }
      }
    }
    if (cells == 0) {
      throw new Refusal(
          "The edge in the %s from %s to %s touches no cell.".formatted(side, from, to),
          "from and to are swapped or of another coordinate system.");
    }
  }

  private void wall(Part.Wall wall) {
    if (wall.line().size() < 2 || !(wall.open() >= 0 && wall.open() <= 1)) {
      throw new Refusal(
          "The wall %s has %d places and is open by a share of %s."
              .formatted(wall.name(), wall.line().size(), wall.open()),
          "a place is missing, or the share is in per cent.");
    }
    if (!(wall.height_m() > 0) || Double.isNaN(wall.crest_m())) {
      throw new Refusal(
          "The opening of the wall %s is %s m high over %s m."
              .formatted(wall.name(), wall.height_m(), wall.crest_m()),
          "a number is missing.");
    }
  }

  private void drain(Part.Drain drain) {
    ground("drain " + drain.name(), drain.x(), drain.y());
    if (!(drain.capacity_m3_s() >= 0) || !(drain.rim_m() > 0) || !(drain.opening_m2() > 0)) {
      throw new Refusal(
          "The drain %s carries %s m³/s through a rim of %s m and an opening of %s m²."
              .formatted(drain.name(), drain.capacity_m3_s(), drain.rim_m(), drain.opening_m2()),
          "a number is missing.");
    }
    if (drain.capacity_m3_s() > 1000) {
      throw new Refusal(
          "The drain %s carries %s m³/s.".formatted(drain.name(), drain.capacity_m3_s()),
          "it is in litres.");
    }
  }

  private void soil(Part.Soil soil) {
    raster("soil", soil.of().length);
    for (Part.SoilClass each : soil.classes()) {
      boolean absurd = each.conductivity_mm_h() > 1000 || each.deficit() > 1;
      if (!(each.conductivity_mm_h() >= 0 && each.suction_mm() >= 0 && each.deficit() >= 0)
          || absurd) {
        throw new Refusal("The soil %s cannot be.".formatted(each), "a unit is wrong.");
      }
    }
    for (int each : soil.of()) {
      if (each >= soil.classes().size()) {
        throw new Refusal(
            "There is no class %d of soil, only %d.".formatted(each, soil.classes().size()),
            "the table lacks a line.");
      }
    }
  }

  private void standing(Part.Standing standing) {
    raster("water that stands", standing.depth_m().length);
    for (int i = 0; i < standing.depth_m().length; i++) {
      float depth = standing.depth_m()[i];
      if (!Float.isNaN(terrain.levels()[i]) && !(depth >= 0 && depth < MOST_DEPTH_M)) {
        throw new Refusal(
            "Water stands %s m deep at %s.".formatted(depth, place(i)), "levels are meant.");
      }
    }
  }

  private static void threshold(double depth_m) {
    if (!(depth_m > 0) || depth_m > MOST_DEPTH_M) {
      throw new Refusal("A threshold of %s m.".formatted(depth_m), "it is in cm.");
    }
  }

  private void steps(Part.Steps steps) {
    if (!(steps.cfl() > 0 && steps.cfl() <= Part.Steps.MOST_CFL)) {
      throw new Refusal(
          "Steps of %s of what is stable.".formatted(steps.cfl()),
          "%s is meant; at most %s.".formatted(Part.Steps.CFL, Part.Steps.MOST_CFL));
    }
    if (!(steps.most_s() > 0) || steps.most_s() > duration_s) {
      throw new Refusal(
          "The longest step is %s s, the run %s s.".formatted(steps.most_s(), duration_s),
          "10 is meant.");
    }
  }
}
