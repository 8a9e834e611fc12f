package io.wutong.inundation;

import io.wutong.inundation.core.Grid;
import io.wutong.inundation.core.Outward;
import io.wutong.inundation.core.Plan;
import io.wutong.inundation.core.Sewer;
import io.wutong.inundation.core.Times;
import io.wutong.inundation.core.Warm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the parts onto the grid: places become cells, millimetres an hour metres a second. */
final class Assembly {
  private static final double MM_H = 1e-3 / 3600;

  final Terrain terrain;
  final TimeCheck times;
  final List<Part.Point> points;
  final List<Double> thresholds_m;
  private final Inundation parts;
  private final Places places;
  private final Grid grid;
  private final Plan plan;

  private Assembly(Inundation parts, double duration_s) {
    this.times = new TimeCheck(parts.terrain, duration_s);
    this.parts = parts;
    this.terrain = parts.terrain;
    this.places = new Places(terrain);
    this.points = parts.all(Part.Point.class);
    this.thresholds_m =
        parts.all(Part.Thresholds.class).stream().flatMap(t -> t.depth_m().stream()).toList();
    Part.Roughness roughness = one(Part.Roughness.class, Part.Roughness.of(0.035));
    this.grid =
        new Grid(
            terrain.columns(),
            terrain.rows(),
            terrain.cell_m(),
            terrain.levels(),
            roughness.manning());
    Part.Steps steps = one(Part.Steps.class, new Part.Steps(Part.Steps.CFL, Part.Steps.MOST_S));
    this.plan = new Plan(grid, steps.cfl(), steps.most_s());
  }

  static Assembly of(Inundation parts, double asked_s) {
    double duration_s = Times.onGrid(asked_s);
    new Checks(parts, duration_s).run();
    Assembly assembly = new Assembly(parts, duration_s);
    assembly.standing();
    assembly.rain();
    assembly.soil();
    assembly.edges();
    assembly.walls();
    assembly.rest();
    return assembly;
  }

  Run start(int threads) {
    if (threads < 1) {
      throw new Refusal("A run on %d threads.".formatted(threads), "1 is meant.");
    }
    return new Run(this, plan.start(threads), threads);
  }

  /** As on a JVM without vectors. */
  Run startScalar(int threads) {
    return new Run(this, plan.startScalar(threads), threads);
  }

  private <P extends Part> P one(Class<P> kind, P otherwise) {
    List<P> all = parts.all(kind);
    return all.isEmpty() ? otherwise : all.getFirst();
  }

  private void standing() {
    for (Part.Standing water : parts.all(Part.Standing.class)) {
      for (int row = 0; row < terrain.rows(); row++) {
        for (int column = 0; column < terrain.columns(); column++) {
          if (terrain.isGround(column, row)) {
            float depth = water.depth_m()[row * terrain.columns() + column];
            grid.setDepth(grid.cell(column, row), depth);
          }
        }
      }
    }
  }

  private void rain() {
    List<Part.Drain> drains = parts.all(Part.Drain.class);
    if (!drains.isEmpty()) {
      plan.drains(
          drains.stream().mapToInt(d -> places.cell(grid, d.x(), d.y())).toArray(),
          drains.stream().mapToDouble(Part.Drain::rim_m).toArray(),
          drains.stream().mapToDouble(Part.Drain::opening_m2).toArray(),
          Sewer.ofCapacities(drains.stream().mapToDouble(Part.Drain::capacity_m3_s).toArray()));
    }
    for (Part.Rain rain : parts.all(Part.Rain.class)) {
      double[][] rates = new double[rain.mm_h().length][];
      for (int i = 0; i < rates.length; i++) {
        rates[i] = Arrays.stream(rain.mm_h()[i]).map(mm -> mm * MM_H).toArray();
      }
      Part.Zones zones = rain.zones();
      RoofPlan roofs = RoofPlan.of(parts, terrain, zones);
      plan.rain(
          rates[0].length,
          (column, row) ->
              roofs.isRoof(column, row) ? -1 : zones.zone(terrain.x(column), terrain.y(row)),
          rain.time_s(),
          rates);
      roofs.addTo(plan, grid);
    }
  }

  private void soil() {
    for (Part.Soil soil : parts.all(Part.Soil.class)) {
      int[] of = soil.of();
      plan.soil(
          (column, row) -> of.length == 1 ? of[0] : of[row * terrain.columns() + column],
          soil.classes().stream().mapToDouble(s -> s.conductivity_mm_h() * MM_H).toArray(),
          soil.classes().stream().mapToDouble(s -> s.suction_mm() / 1000 * s.deficit()).toArray());
    }
  }

  private void edges() {
    for (Part part : parts.parts) {
      if (part instanceof Part.OpenEdge(Part.Side side, double from, double to, double slope)) {
        plan.openEdge(places.edge(grid, side, from, to), outward(side), slope);
      } else if (part instanceof Part.LevelEdge edge) {
        int[] cells = places.edge(grid, edge.side(), edge.from_m(), edge.to_m());
        plan.levelEdge(cells, outward(edge.side()), edge.level_m());
      }
    }
  }

  private static Outward outward(Part.Side side) {
    return Outward.valueOf(side.name());
  }

  private void walls() {
    List<Part.Wall> walls = parts.all(Part.Wall.class);
    if (!walls.isEmpty()) {
      WallFaces faces = new WallFaces(terrain);
      walls.forEach(faces::add);
      faces.addTo(plan, grid);
    }
  }

  private void rest() {
    for (Part.Inflow inflow : parts.all(Part.Inflow.class)) {
      plan.inflow(places.line(grid, inflow), inflow.flow_m3_s());
    }
    Part.Keep keep = one(Part.Keep.class, new Part.Keep(true, true, 0.05));
    plan.tracks(keep.most(), keep.arrival(), keep.arrival_m());
    List<Integer> cells = new ArrayList<>();
    points.forEach(point -> cells.add(places.cell(grid, point.x(), point.y())));
    plan.gauges(
        cells.stream().mapToInt(Integer::intValue).toArray(),
        thresholds_m.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Tells cases apart whose warm states must not be mixed up. */
  Warm.Mark mark() {
    return Fingerprints.of(parts);
  }

  <P extends Part> List<P> all(Class<P> kind) {
    return parts.all(kind);
  }

  /** In the order in which the plan got them. */
  List<Part> allEdges() {
    return parts.parts.stream()
        .filter(part -> part instanceof Part.OpenEdge || part instanceof Part.LevelEdge)
        .toList();
  }
}
