package io.wutong.inundation.input;

import io.wutong.inundation.Part;
import io.wutong.inundation.Terrain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much falls, for the summary: a wrong unit shows here first. */
final class RainTotals {
  private RainTotals() {}

  static Map<String, Object> of(Part.Rain rain, Terrain terrain, double run_s) {
    int zones = rain.mm_h().length == 0 ? 0 : rain.mm_h()[0].length;
    double[] within = new double[zones];
    double[] beyond = new double[zones];
    double heaviest = 0;
    for (int i = 0; i < rain.mm_h().length; i++) {
      double begin = rain.time_s()[i];
      double end = rain.time_s()[i + 1];
      double inside = Math.max(0, Math.min(end, run_s) - Math.max(begin, 0)) / 3600;
      double after = Math.max(0, end - Math.max(begin, run_s)) / 3600;
      for (int zone = 0; zone < zones; zone++) {
        double rate = rain.mm_h()[i][zone];
        heaviest = Math.max(heaviest, rate);
        within[zone] += rate * inside;
        beyond[zone] += rate * after;
      }
    }
    return said(counts(rain.zones(), zones, terrain), within, beyond, heaviest);
  }

  private static Map<String, Object> said(
      long[] counts, double[] within, double[] beyond, double heaviest) {
    double sum = 0;
    double sumBeyond = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    long cells = 0;
    for (int zone = 0; zone < counts.length; zone++) {
      if (counts[zone] > 0) {
        cells += counts[zone];
        sum += counts[zone] * within[zone];
        sumBeyond += counts[zone] * beyond[zone];
        least = Math.min(least, within[zone]);
        most = Math.max(most, within[zone]);
      }
    }
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("mean_mm", sum / Math.max(1, cells));
    said.put("least_mm", cells == 0 ? 0 : least);
    said.put("most_mm", most);
    said.put("heaviest_mm_h", heaviest);
    said.put("mean_after_the_run_mm", sumBeyond / Math.max(1, cells));
    return said;
  }

  /** How many cells of ground each zone has. */
  private static long[] counts(Part.Zones zones, int count, Terrain terrain) {
    long[] counts = new long[count];
    for (int row = 0; row < terrain.rows(); row++) {
      for (int column = 0; column < terrain.columns(); column++) {
        if (terrain.isGround(column, row)) {
          int zone = zones.zone(terrain.x(column), terrain.y(row));
          if (zone >= 0 && zone < count) {
            counts[zone]++;
          }
        }
      }
    }
    return counts;
  }

  /**
   * The share of each station in the mean over the ground.
   *
   * @param weights by zone and station, or null where each place has its nearest one
   */
  static List<Object> shares(Stations stations, Terrain terrain, double @Nullable [][] weights) {
    long[] counts =
        weights == null
            ? counts(stations::nearest, stations.all.size(), terrain)
            : counts(stations::zone, weights.length, terrain);
    double[] shares = new double[stations.all.size()];
    double sum = 0;
    for (int zone = 0; zone < counts.length; zone++) {
      sum += counts[zone];
      for (int i = 0; i < shares.length; i++) {
        double weight = weights == null ? (zone == i ? 1 : 0) : weights[zone][i];
        shares[i] += counts[zone] * weight;
      }
    }
    List<Object> said = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", stations.all.get(i).name());
      one.put("share", shares[i] / Math.max(1, sum));
      said.add(one);
    }
    return said;
  }
}
