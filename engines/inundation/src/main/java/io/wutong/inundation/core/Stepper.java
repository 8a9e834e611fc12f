package io.wutong.inundation.core;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Steps through time: chooses each step, lets the team sweep, lets the sources give and take.
 * Everything a decision rests on is part of what a warm state keeps, so that a run that was broken
 * off goes on bit for bit as if it had not been.
 */
public final class Stepper {
  private static final double FIRST_S = 1;

  /** When more faces than this share come near their limit, steps become shorter. */
  private static final double PRESSING_SHARE = 1e-3;

  private static final double SHORTER = 0.9;

  /** Steps that follow each other are to be alike: a jump makes deep water swing. */
  private static final double LONGER = 1.04;

  /** But never shorter than this share of what the wave allows, nor than the first one. */
  private static final double LEAST_SHARE = 0.1;

  /** A float's last digit, and a little: by that much may levels differ that are alike. */
  private static final double ROUNDING = 1.25 * 0x1p-23;

  final Grid grid;
  final Sources sources;
  final Gauges gauges;
  private final Kernel kernel;
  private final Sweep sweep;
  final Tiles tiles;
  private final Team team;
  private final Pace pace;
  private final double cfl;
  private final double most_s;
  private final double cells;

  /** How deep water may be that no face sees as wet. */
  private final float rest_m;

  double time_s;
  long steps;
  long limited;
  double dt_s = FIRST_S;

  /** How long the coming step may be by what the ones before it met. */
  double pace_s = FIRST_S;

  double shortest_s = Double.POSITIVE_INFINITY;
  double longest_s;
  long sweptCells;
  private double target_s;
  private boolean lands;
  private BooleanSupplier stop = () -> false;

  Stepper(Plan plan, Kernel kernel, int threads) {
    this.grid = plan.grid;
    this.kernel = kernel;
    this.pace = new Pace(grid.cell_m);
    this.tiles = plan.tiles;
    this.sweep = new Sweep(grid, kernel, tiles, pace, plan.extras);
    this.team = new Team(threads, sweep, grid, tiles);
    this.sources = plan.sources();
    this.gauges = plan.gauges();
    this.cfl = plan.cfl;
    this.most_s = plan.mostStep_s;
    this.rest_m = Pace.rest_m(grid.relief_m);
    this.cells = Math.max(1, (double) grid.columns * grid.rows);
    look();
    sources.ledger.initial = grid.volume_m3();
    gauges.look(grid, 0, 0);
  }

  /** Looks at every depth: at the start, and after somebody else has written them. */
  void look() {
    sweep.unsettle();
    for (int row = 0; row < grid.rows; row++) {
      for (int tile = 0; tile < tiles.across; tile++) {
        int from = grid.start(row) + tile * Tiles.COLUMNS;
        int to = grid.start(row) + tiles.end(tile);
        tiles.saw(row / Tiles.ROWS, tile, kernel.deepest(grid.h, from, to));
      }
      if (sweep.extras.tracks != null && time_s == 0) {
        sweep.extras.tracks.keep(kernel, grid, grid.start(row), grid.start(row) + grid.stride);
      }
    }
  }

  /** Goes on to a time, or until {@code stop} says so after some step. */
  public void advance(double until_s, BooleanSupplier stop) {
    this.stop = stop;
    if (time_s >= until_s || stop.getAsBoolean()) {
      return;
    }
    target_s = until_s;
    prepare();
    team.run(this::between);
    sweep.settle();
  }

  private boolean between() {
    double from = time_s;
    time_s = lands ? landing() : time_s + dt_s;
    steps++;
    sources.apply(from, time_s, dt_s);
    sources.show(sweep);
    long hits = sweep.hits();
    limited += hits & 0xffffffffL;
    boolean pressing = hits >>> 32 > PRESSING_SHARE * cells;
    pace_s = pressing ? Math.min(pace_s, dt_s) * SHORTER : pace_s * LONGER;
    gauges.look(grid, from, time_s);
    if (time_s >= target_s || stop.getAsBoolean()) {
      return true;
    }
    prepare();
    return false;
  }

  private double landing() {
    return Math.min(target_s, sources.next(time_s));
  }

  private void prepare() {
    double event = landing();
    double left = event - time_s;
    double wanted = wanted();
    // Equal steps up to the event: a sliver before each would make the grid swing.
    double parts = Math.max(1, Math.ceil(left / wanted - 1e-9));
    lands = parts == 1;
    dt_s = left / parts;
    if (!(dt_s > 0)) {
      throw new IllegalStateException(
          "After %s s the deepest water is %s m.".formatted(time_s, tiles.deepest()));
    }
    shortest_s = Math.min(shortest_s, dt_s);
    longest_s = Math.max(longest_s, dt_s);
    pace.set(dt_s, grid.cell_m, ROUNDING * (grid.relief_m + tiles.deepest()));
    sources.prepare(pace, time_s, dt_s, lands);
    if (sweep.extras.tracks != null) {
      sweep.extras.tracks.time_s = (float) (time_s + dt_s);
    }
    tiles.decide(sweep.extras.soil == null ? rest_m : 0, sweep.extras.rain);
    sweep.clear();
    sweptCells += (long) tiles.awakeCount() * Tiles.ROWS * Tiles.COLUMNS;
  }

  private double wanted() {
    double deepest = tiles.deepest();
    double longest = Math.min(most_s, Math.max(FIRST_S, pace_s));
    double foreseen = sources.foreseen_m(deepest, time_s, longest);
    double wave = cfl * grid.cell_m / Math.sqrt(Pace.GRAVITY * Math.max(foreseen, Pace.WET_M));
    if (deepest <= Pace.WET_M) {
      // On dry ground nothing holds a step back; when water comes, the first one is short.
      pace_s = foreseen > deepest ? FIRST_S : most_s;
    } else if (sources.startsToRain(time_s)) {
      pace_s = Math.min(pace_s, FIRST_S);
    }
    double least = Math.min(FIRST_S, LEAST_SHARE * wave);
    pace_s = Math.min(Math.min(most_s, wave), Math.max(pace_s, least));
    return pace_s;
  }

  public Grid grid() {
    return grid;
  }

  public Gauges gauges() {
    return gauges;
  }

  public Ledger ledger() {
    return sources.ledger.copy();
  }

  /** What each inlet has drained so far, in m³. */
  public double[] drained_m3() {
    return sources.drains == null ? new double[0] : sources.drains.total_m3.clone();
  }

  /** What flows out through each edge just now, in the order in which the plan got them. */
  public double[] edgeFlows_m3_s() {
    return sources.edges.stream().mapToDouble(each -> each.flow_m3_s(grid.cell_m)).toArray();
  }

  /** The largest depth of a cell so far; the depth now where that was not kept. */
  public float most_m(int cell) {
    Tracks tracks = sources.extras.tracks;
    return tracks == null || tracks.most == null ? grid.h[cell] : tracks.most[cell];
  }

  /** When the water came first; negative where it has not, or where that was not kept. */
  public float arrival_s(int cell) {
    Tracks tracks = sources.extras.tracks;
    return tracks == null || tracks.arrival == null ? -1 : tracks.arrival[cell];
  }

  public double time_s() {
    return time_s;
  }

  public long steps() {
    return steps;
  }

  public long limited() {
    return limited;
  }

  public double shortestStep_s() {
    return shortest_s;
  }

  public double longestStep_s() {
    return longest_s;
  }

  /** The share of all cell-updates that was really done; the others rested. */
  public double awakeShare() {
    double all = (double) steps * tiles.across * tiles.down * Tiles.ROWS * Tiles.COLUMNS;
    return steps == 0 ? 1 : sweptCells / all;
  }

  public int lanes() {
    return kernel.lanes();
  }

  /** What came in so far through each inflow, in m³. */
  public double[] inflows_m3() {
    return sources.inflows.stream().mapToDouble(each -> each.total_m3[0]).toArray();
  }

  /** What came in and went out so far through each edge, in m³. */
  public List<double[]> edges_m3() {
    return sources.edges.stream().map(each -> each.total_m3.clone()).toList();
  }

  /** Whether the ledger and what stands on the ground agree. */
  public boolean balances() {
    return sources.ledger.balances(grid.volume_m3() + sources.waiting_m3());
  }

  /** How much more water there is than the ledger says, as a share of what was added. */
  public double volumeError() {
    return sources.ledger.error(grid.volume_m3() + sources.waiting_m3());
  }
}
