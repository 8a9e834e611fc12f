package io.wutong.inundation;

import io.wutong.inundation.core.Curve;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is missing or absurd is refused by name and place, before the first step. */
final class Checks {
  private static final double MOST_DEPTH_M = 100;

  private final Inundation parts;
  private final Terrain terrain;
  private final TimeCheck times;

  Checks(Inundation parts, double duration_s) {
    this.parts = parts;
    this.terrain = parts.terrain;
    this.times = new TimeCheck(terrain, duration_s);
  }

  void run() {
    onlyOne(List.of(Part.Roughness.class, Part.Rain.class, Part.Soil.class, Part.Roofs.class));
    onlyOne(List.of(Part.Standing.class, Part.Keep.class, Part.Steps.class));
    times.run();
    new TerrainCheck(terrain).run();
    parts.all(Part.Roughness.class).forEach(this::roughness);
    parts.all(Part.Rain.class).forEach(new RainCheck(terrain, times)::run);
    parts.all(Part.Inflow.class).forEach(this::inflow);
    edges();
    parts.all(Part.Wall.class).forEach(this::wall);
    parts.all(Part.Drain.class).forEach(this::drain);
    parts.all(Part.Soil.class).forEach(this::soil);
    parts.all(Part.Roofs.class).forEach(this::roofs);
    parts.all(Part.Standing.class).forEach(this::standing);
    parts.all(Part.Point.class).forEach(p -> ground("point " + p.name(), p.x(), p.y()));
    parts.all(Part.Thresholds.class).forEach(t -> t.depth_m().forEach(Checks::threshold));
    parts.all(Part.Keep.class).forEach(Checks::keep);
    parts.all(Part.Steps.class).forEach(times::steps);
    new Bounds(parts).run();
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

  /** One value for all, or one a cell. */
  private void values(String name, int length) {
    if (length != 1) {
      raster(name, length);
    }
  }

  private void raster(String name, int length) {
    if (length != terrain.columns() * terrain.rows()) {
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
    values("roughness", roughness.manning().length);
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

  private void curve(String name, Curve curve) {
    times.covers(name, curve.begins_s(), curve.ends_s());
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
    // What is no number would become column 0.
    boolean known = Double.isFinite(x) && Double.isFinite(y);
    if (!known || !terrain.isGround(terrain.column(x), terrain.row(y))) {
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
        new TerrainCheck(terrain).level(edge);
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
    for (Part.Place place : wall.line()) {
      if (!Double.isFinite(place.x()) || !Double.isFinite(place.y())) {
        throw new Refusal(
            "The wall %s has a place at (%s, %s).".formatted(wall.name(), place.x(), place.y()),
            "a number is missing.");
      }
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
    values("soil", soil.of().length);
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

  private void roofs(Part.Roofs roofs) {
    raster("roofs", roofs.is().length);
    if (!(roofs.reach_m() >= 0)) {
      throw new Refusal(
          "Roofs reach drains within %s m.".formatted(roofs.reach_m()), "50 is meant.");
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

  private static void keep(Part.Keep keep) {
    if (keep.arrival()) {
      threshold(keep.arrival_m());
    }
  }

  private static void threshold(double depth_m) {
    if (!(depth_m > 0) || depth_m > MOST_DEPTH_M) {
      throw new Refusal("A threshold of %s m.".formatted(depth_m), "it is in cm.");
    }
  }
}
