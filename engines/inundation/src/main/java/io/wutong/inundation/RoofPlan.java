package io.wutong.inundation;

import io.wutong.inundation.core.Grid;
import io.wutong.inundation.core.Plan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the rain of each roof cell goes: to the next inlet within reach, else to ground nearby. */
final class RoofPlan {
  private final Terrain terrain;
  private final Part.@Nullable Roofs roofs;
  private final List<Part.Drain> drains;
  private final Nearby near;
  private final List<Integer> groundCells = new ArrayList<>();

  /** By zone: by receiver, the area of roofs. */
  private final TreeMap<Integer, TreeMap<Integer, Double>> areas = new TreeMap<>();

  private RoofPlan(Inundation parts, Terrain terrain) {
    this.terrain = terrain;
    List<Part.Roofs> all = parts.all(Part.Roofs.class);
    this.roofs = all.isEmpty() ? null : all.getFirst();
    this.drains = parts.all(Part.Drain.class);
    this.near = new Nearby(drains, roofs == null ? 0 : roofs.reach_m());
  }

  static RoofPlan of(Inundation parts, Terrain terrain, Part.Zones zones) {
    RoofPlan plan = new RoofPlan(parts, terrain);
    if (plan.roofs != null) {
      int[] ground = plan.nearestGround();
      TreeMap<Integer, Integer> receivers = new TreeMap<>();
      for (int i = 0; i < ground.length; i++) {
        plan.place(i, ground[i], receivers, zones);
      }
    }
    return plan;
  }

  boolean isRoof(int column, int row) {
    return roofs != null && roofs.is()[row * terrain.columns() + column];
  }

  private void place(int i, int ground, TreeMap<Integer, Integer> receivers, Part.Zones zones) {
    int column = i % terrain.columns();
    int row = i / terrain.columns();
    if (!isRoof(column, row) || !terrain.isGround(column, row) || roofs == null) {
      return;
    }
    int zone = zones.zone(terrain.x(column), terrain.y(row));
    int receiver = near.nearest(terrain.x(column), terrain.y(row));
    if (receiver < 0 && ground < 0) {
      throw new Refusal(
          "The rain of the roof at column %d, row %d goes nowhere: no drain within %s m, no ground."
              .formatted(column, row, roofs.reach_m()),
          "every cell is marked as a roof, or a drain or a longer reach is missing.");
    }
    if (receiver < 0) {
      receiver =
          receivers.computeIfAbsent(
              ground,
              cell -> {
                groundCells.add(cell);
                return drains.size() + groundCells.size() - 1;
              });
    }
    double area = terrain.cell_m() * terrain.cell_m();
    areas.computeIfAbsent(zone, z -> new TreeMap<>()).merge(receiver, area, Double::sum);
  }

  /** For each cell the nearest one that is ground and no roof, by steps from cell to cell. */
  private int[] nearestGround() {
    int columns = terrain.columns();
    int[] nearest = new int[columns * terrain.rows()];
    Arrays.fill(nearest, -1);
    Queue<Integer> next = new ArrayDeque<>();
    for (int i = 0; i < nearest.length; i++) {
      if (terrain.isGround(i % columns, i / columns) && !isRoof(i % columns, i / columns)) {
        nearest[i] = i;
        next.add(i);
      }
    }
    while (!next.isEmpty()) {
      int i = next.remove();
      int column = i % columns;
      spread(nearest, next, i, column > 0 ? i - 1 : i);
      spread(nearest, next, i, column + 1 < columns ? i + 1 : i);
      spread(nearest, next, i, i >= columns ? i - columns : i);
      spread(nearest, next, i, i + columns < nearest.length ? i + columns : i);
    }
    return nearest;
  }

  private static void spread(int[] nearest, Queue<Integer> next, int from, int to) {
    if (nearest[to] < 0) {
      nearest[to] = nearest[from];
      next.add(to);
    }
  }

  void addTo(Plan plan, Grid grid) {
    List<int[]> parts = new ArrayList<>();
    List<Double> sizes = new ArrayList<>();
    areas.forEach((zone, byReceiver) ->
        byReceiver.forEach((receiver, area) -> {
          parts.add(new int[] {receiver, zone});
          sizes.add(area);
        }));
    if (!parts.isEmpty()) {
      int columns = terrain.columns();
      plan.roofs(
          parts.stream().mapToInt(part -> part[0]).toArray(),
          parts.stream().mapToInt(part -> part[1]).toArray(),
          sizes.stream().mapToDouble(Double::doubleValue).toArray(),
          drains.size(),
          groundCells.stream().mapToInt(i -> grid.cell(i % columns, i / columns)).toArray());
    }
  }
}
