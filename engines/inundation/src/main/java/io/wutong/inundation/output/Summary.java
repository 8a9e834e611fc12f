package io.wutong.inundation.output;

import io.wutong.inundation.Run;
import io.wutong.inundation.core.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run did, for machines. */
public final class Summary {
  private Summary() {}

  /** Seconds of the processor and of the wall, as somebody with a clock measured them. */
  public record Cost(double cpu_s, double wall_s, long steps) {}

  public static Map<String, Object> of(
      Run run, boolean complete, String title, @Nullable String datum, Cost cost) {
    Map<String, Object> all = new LinkedHashMap<>();
    long cells = (long) run.terrain().columns() * run.terrain().rows();
    all.put("title", title);
    all.put("complete", complete);
    all.put("crs", run.terrain().crs());
    all.put("datum", datum == null ? "" : datum);
    all.put("cells", cells);
    all.put("open_cells", run.openCells());
    all.put("cell_m", run.terrain().cell_m());
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
    all.put("points", points(run));
    return all;
  }

  private static Map<String, Object> volume(Run run) {
    Ledger ledger = run.ledger();
    Map<String, Object> volume = new LinkedHashMap<>();
    volume.put("initial", ledger.initial);
    volume.put("rain", ledger.rain);
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
