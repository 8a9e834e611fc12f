package io.wutong.inundation.output;

import io.wutong.inundation.Part;
import io.wutong.inundation.Run;
import io.wutong.inundation.Terrain;
import io.wutong.inundation.core.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run did, for machines. */
public final class Summary {
  private Summary() {}

  /** Seconds of the processor and of the wall, as somebody with a clock measured them. */
  public record Cost(double cpu_s, double wall_s, long steps) {}

  /**
   * Where the run began and how it ended.
   *
   * @param wrong what makes it worthless, or null
   * @param points_s when the lines of points.csv begin
   */
  public record Course(
      boolean complete,
      @Nullable String wrong,
      double begin_s,
      boolean newForcing,
      double points_s) {}

  /**
   * @param input what is worth knowing of the case
   */
  public static Map<String, Object> of(
      Run run, Course course, String title, Map<String, Object> input, Cost cost) {
    Map<String, Object> all = new LinkedHashMap<>();
    long cells = (long) run.terrain().columns() * run.terrain().rows();
    all.put("title", title);
    all.put("complete", course.complete());
    all.put("wrong", course.wrong());
    all.put("crs", run.terrain().crs());
    all.putAll(input);
    all.put("cells", cells);
    all.put("open_cells", run.openCells());
    all.put("cells_without_ground", cells - run.openCells());
    all.put("cell_m", run.terrain().cell_m());
    all.put("warm_from_s", course.begin_s());
    all.put("new_forcing", course.newForcing());
    all.put("points_from_s", course.points_s());
    all.put("time_s", run.time_s());
    all.put("steps", run.steps());
    all.put("shortest_step_s", run.shortestStep_s());
    all.put("longest_step_s", run.longestStep_s());
    all.put("threads", run.threads());
    all.put("lanes", run.lanes());
    all.put("awake_share", run.awakeShare());
    all.put("cpu_s", cost.cpu_s());
    all.put("wall_s", cost.wall_s());
    all.put("ns_per_cell_update", cost.cpu_s() * 1e9 / ((double) cells * cost.steps()));
    all.put("limiter_hits", run.limiterHits());
    all.put("volume", volume(run));
    all.put("inflows", inflows(run));
    all.put("edges", edges(run));
    all.put("drains", drains(run));
    all.put("points", points(run));
    return all;
  }

  private static Map<String, Object> volume(Run run) {
    Ledger ledger = run.ledger();
    Map<String, Object> volume = new LinkedHashMap<>();
    volume.put("initial", ledger.initial);
    volume.put("rain", ledger.rain);
    double ground_m2 = run.openCells() * run.terrain().cell_m() * run.terrain().cell_m();
    volume.put("rain_mm", ledger.rain / ground_m2 * 1000);
    volume.put("inflow", ledger.inflow);
    volume.put("edge_in", ledger.edgeIn);
    volume.put("surcharge", ledger.surcharge);
    volume.put("edge_out", ledger.edgeOut);
    volume.put("infiltration", ledger.infiltration);
    volume.put("drained", ledger.drained);
    volume.put("standing", run.volume_m3());
    volume.put("error", run.volumeError());
    return volume;
  }

  private static List<Object> inflows(Run run) {
    List<Object> inflows = new ArrayList<>();
    double[] m3 = run.inflows_m3();
    for (int i = 0; i < m3.length; i++) {
      inflows.add(named(run.inflows().get(i).name(), "in_m3", m3[i]));
    }
    return inflows;
  }

  private static List<Object> drains(Run run) {
    List<Object> drains = new ArrayList<>();
    double[] m3 = run.drained_m3();
    for (int i = 0; i < m3.length; i++) {
      drains.add(named(run.drains().get(i).name(), "drained_m3", m3[i]));
    }
    return drains;
  }

  private static Map<String, Object> named(String name, String key, double value) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("name", name);
    one.put(key, value);
    return one;
  }

  private static List<Object> edges(Run run) {
    List<Object> edges = new ArrayList<>();
    List<double[]> m3 = run.edges_m3();
    for (int i = 0; i < m3.size(); i++) {
      Map<String, Object> one = new LinkedHashMap<>();
      switch (run.edges().get(i)) {
        case Part.OpenEdge edge -> stretch(one, run, edge.side(), edge.from_m(), edge.to_m());
        case Part.LevelEdge edge -> stretch(one, run, edge.side(), edge.from_m(), edge.to_m());
        default -> throw new IllegalStateException("No edge.");
      }
      one.put("in_m3", m3.get(i)[0]);
      one.put("out_m3", m3.get(i)[1]);
      edges.add(one);
    }
    return edges;
  }

  private static void stretch(
      Map<String, Object> one, Run run, Part.Side side, double from_m, double to_m) {
    Terrain terrain = run.terrain();
    boolean along = side == Part.Side.NORTH || side == Part.Side.SOUTH;
    one.put("side", side.name().toLowerCase(Locale.ROOT));
    one.put("from_m", Math.max(from_m, along ? terrain.west_m() : terrain.south_m()));
    one.put("to_m", Math.min(to_m, along ? terrain.east_m() : terrain.north_m()));
  }

  private static List<Object> points(Run run) {
    List<Object> points = new ArrayList<>();
    for (int i = 0; i < run.points().size(); i++) {
      Map<String, Object> point = new LinkedHashMap<>();
      point.put("name", run.points().get(i).name());
      point.put("depth_m", run.depth_m(run.points().get(i)));
      point.put("max_depth_m", (double) run.mostDepth_m(i));
      point.put("max_depth_at_s", run.mostDepthAt_s(i));
      List<Object> thresholds = new ArrayList<>();
      for (int j = 0; j < run.thresholds_m().size(); j++) {
        Map<String, Object> threshold = new LinkedHashMap<>();
        threshold.put("depth_m", run.thresholds_m().get(j));
        // Null where it was not reached.
        double at = run.reached_s(i, j);
        threshold.put("reached_s", at < 0 ? null : at);
        thresholds.add(threshold);
      }
      point.put("thresholds", thresholds);
      points.add(point);
    }
    return points;
  }
}
