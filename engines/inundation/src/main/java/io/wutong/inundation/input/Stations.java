package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import io.wutong.inundation.Terrain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where rain was measured, and what falls between. */
final class Stations {
  /** Of a storm over a town, a gauge farther away knows nothing. */
  private static final double FAR_M = 50_000;

  /** Nearer ones are one place; in degrees, all are. */
  private static final double NEAR_M = 10;

  /** The longer side of the terrain has so many zones. */
  private static final int ZONES = 32;

  final List<CaseFile.Gauge> all;
  private final Terrain terrain;

  Stations(List<CaseFile.Gauge> all, Terrain terrain) {
    this.all = all;
    this.terrain = terrain;
    Set<String> names = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      CaseFile.Gauge one = all.get(i);
      if (!names.add(one.name())) {
        throw new Refusal(
            "Two stations of rain are called %s.".formatted(one.name()), "one is another.");
      }
      refuseFar(one);
      for (CaseFile.Gauge other : all.subList(0, i)) {
        refuseNear(one, other);
      }
    }
  }

  private void refuseFar(CaseFile.Gauge one) {
    double x = Math.clamp(one.x(), terrain.west_m(), terrain.east_m());
    double y = Math.clamp(one.y(), terrain.south_m(), terrain.north_m());
    double far = Math.hypot(one.x() - x, one.y() - y);
    if (!(far <= FAR_M)) {
      boolean degrees = Math.abs(one.x()) <= 180 && Math.abs(one.y()) <= 90;
      throw new Refusal(
          "The station %s at (%s, %s) lies %.0f km outside the terrain, which spans (%s, %s) to"
                  .formatted(
                      one.name(), one.x(), one.y(), far / 1000, terrain.west_m(), terrain.south_m())
              + " (%s, %s).".formatted(terrain.east_m(), terrain.north_m()),
          degrees
              ? "its place is in degrees: project it to the terrain's metres."
              : "its place is of another coordinate system, or x and y are swapped.");
    }
  }

  private static void refuseNear(CaseFile.Gauge one, CaseFile.Gauge other) {
    double far = Math.hypot(one.x() - other.x(), one.y() - other.y());
    if (far < NEAR_M) {
      throw new Refusal(
          "The stations %s and %s are %.2f m apart.".formatted(other.name(), one.name(), far),
          "a place was copied, or they are in degrees: metres are meant.");
    }
  }

  /** By station, the column of the file that bears its name. */
  int[] columns(CsvSeries series) {
    Set<String> seen = new HashSet<>();
    List<String> names = all.stream().map(CaseFile.Gauge::name).toList();
    for (String column : series.names) {
      if (!seen.add(column) || !names.contains(column)) {
        throw new Refusal(
            "%s:1: the column %s %s; the case has the stations %s."
                .formatted(
                    series.name,
                    column,
                    names.contains(column) ? "stands twice" : "is no station",
                    names),
            "it is misspelt, or a station is missing below rain.");
      }
    }
    for (String each : names) {
      if (!seen.contains(each)) {
        throw new Refusal(
            "%s has no column for the station %s, only %s."
                .formatted(series.name, each, series.names),
            "its name is spelt in another way there.");
      }
    }
    return names.stream().mapToInt(series.names::indexOf).toArray();
  }

  /** The polygons of Thiessen. */
  int nearest(double x, double y) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < all.size(); i++) {
      double far = Math.hypot(all.get(i).x() - x, all.get(i).y() - y);
      if (far < least) {
        least = far;
        nearest = i;
      }
    }
    return nearest;
  }

  /** The side of a zone: a whole number of cells. */
  double zone_m() {
    int longer = Math.max(terrain.columns(), terrain.rows());
    return terrain.cell_m() * ((longer + ZONES - 1) / ZONES);
  }

  private int across() {
    return (int) Math.ceil((terrain.east_m() - terrain.west_m()) / zone_m() - 1e-9);
  }

  private int down() {
    return (int) Math.ceil((terrain.north_m() - terrain.south_m()) / zone_m() - 1e-9);
  }

  /** The zone of a place on the terrain, row by row from the north. */
  int zone(double x, double y) {
    int column = (int) Math.floor((x - terrain.west_m()) / zone_m());
    int row = (int) Math.floor((terrain.north_m() - y) / zone_m());
    return Math.clamp(row, 0, down() - 1) * across() + Math.clamp(column, 0, across() - 1);
  }

  /** By zone, the share of each station: the square of the inverse of how far its middle is. */
  double[][] weights() {
    double[][] weights = new double[across() * down()][];
    for (int zone = 0; zone < weights.length; zone++) {
      double x = terrain.west_m() + (zone % across() + 0.5) * zone_m();
      double y = terrain.north_m() - (zone / across() + 0.5) * zone_m();
      weights[zone] = weights(x, y);
    }
    return weights;
  }

  /** A zone with gauges in it has what these have measured. */
  private double[] weights(double x, double y) {
    double[] weights = new double[all.size()];
    boolean inside = false;
    for (CaseFile.Gauge each : all) {
      inside |= isIn(each, x, y);
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      CaseFile.Gauge each = all.get(i);
      double far = Math.hypot(each.x() - x, each.y() - y);
      weights[i] = inside ? (isIn(each, x, y) ? 1 : 0) : 1 / (far * far);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private boolean isIn(CaseFile.Gauge gauge, double x, double y) {
    double half = zone_m() / 2;
    return Math.abs(gauge.x() - x) <= half && Math.abs(gauge.y() - y) <= half;
  }
}
