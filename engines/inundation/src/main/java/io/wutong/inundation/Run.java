package io.wutong.inundation;

import io.wutong.inundation.core.Grid;
import io.wutong.inundation.core.Ledger;
import io.wutong.inundation.core.Stepper;
import io.wutong.inundation.core.Warm;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A run that can be looked at between its steps. Rasters come row by row from the north. */
public final class Run {
  private final Terrain terrain;
  private final Stepper stepper;
  private final Assembly assembly;
  private final List<Part.Point> points;
  private final List<Double> thresholds_m;
  private final TimeCheck times;
  private final int threads;

  Run(Assembly assembly, Stepper stepper, int threads) {
    this.assembly = assembly;
    this.terrain = assembly.terrain;
    this.stepper = stepper;
    this.points = assembly.points;
    this.thresholds_m = assembly.thresholds_m;
    this.times = assembly.times;
    this.threads = threads;
  }

  /** Goes on to the end of the timing, or until the watcher stops it. */
  public void go(Timing timing, Watcher watcher) {
    times.looks(timing);
    if (time_s() == 0) {
      watcher.points(this);
      watcher.frame(this);
    }
    while (time_s() < timing.duration_s() && !watcher.stop()) {
      double next = timing.next(time_s());
      advance(next, watcher::stop);
      if (time_s() < next) {
        return;
      }
      if (timing.isPoint(next)) {
        watcher.points(this);
      }
      if (timing.isFrame(next)) {
        watcher.frame(this);
      }
    }
  }

  /**
   * A step ends at that time, unless it is stopped before.
   *
   * @throws Refusal where that is later than the run was started for
   */
  public void advance(double until_s, BooleanSupplier stop) {
    times.until(until_s);
    stepper.advance(until_s, stop);
  }

  public Terrain terrain() {
    return terrain;
  }

  public double time_s() {
    return stepper.time_s();
  }

  public long steps() {
    return stepper.steps();
  }

  public int threads() {
    return threads;
  }

  /** Cells done at once: 1 when the JVM runs without the module of vectors. */
  public int lanes() {
    return stepper.lanes();
  }

  /** How often a flux was limited so that no cell gave more than it had. */
  public long limiterHits() {
    return stepper.limited();
  }

  public double shortestStep_s() {
    return stepper.shortestStep_s();
  }

  public double longestStep_s() {
    return stepper.longestStep_s();
  }

  /** The share of cell-updates that was done; the rest was dry and rested. */
  public double awakeShare() {
    return stepper.awakeShare();
  }

  public Ledger ledger() {
    return stepper.ledger();
  }

  public double volume_m3() {
    return stepper.grid().volume_m3();
  }

  /** More water than the ledger says, as a share of what was added. */
  public double volumeError() {
    return stepper.volumeError();
  }

  /** What makes the answer worthless, in a sentence; null where nothing does. */
  public @Nullable String wrong() {
    for (int row = 0; row < terrain.rows(); row++) {
      for (int column = 0; column < terrain.columns(); column++) {
        if (!Float.isFinite(depth_m(column, row))) {
          return "The depth at column %d, row %d is %s m.%nMaybe a number of the case is absurd."
              .formatted(column, row, depth_m(column, row));
        }
      }
    }
    return stepper.balances()
        ? null
        : "Of the water that came in, a share of %.1e is too much or missing.%nMaybe report it."
            .formatted(volumeError());
  }

  public List<Part.Inflow> inflows() {
    return assembly.all(Part.Inflow.class);
  }

  /** What came in so far, by inflow. */
  public double[] inflows_m3() {
    return stepper.inflows_m3();
  }

  public List<Part.Drain> drains() {
    return assembly.all(Part.Drain.class);
  }

  public List<Part.Wall> walls() {
    return assembly.all(Part.Wall.class);
  }

  /** Open ones and ones with a level. */
  public List<Part> edges() {
    return assembly.allEdges();
  }

  /** What came in and what went out so far, by edge. */
  public List<double[]> edges_m3() {
    return stepper.edges_m3();
  }

  public long openCells() {
    return stepper.grid().openCells();
  }

  public double[] drained_m3() {
    return stepper.drained_m3();
  }

  public double[] edgeFlows_m3_s() {
    return stepper.edgeFlows_m3_s();
  }

  public List<Part.Point> points() {
    return points;
  }

  public List<Double> thresholds_m() {
    return thresholds_m;
  }

  public double depth_m(Part.Point point) {
    return depth_m(terrain.column(point.x()), terrain.row(point.y()));
  }

  public float depth_m(int column, int row) {
    return stepper.grid().depth(stepper.grid().cell(column, row));
  }

  public float mostDepth_m(int point) {
    return stepper.gauges().most_m(point);
  }

  public double mostDepthAt_s(int point) {
    return stepper.gauges().mostAt_s(point);
  }

  /** Negative while the threshold has not been reached. */
  public double reached_s(int point, int threshold) {
    return stepper.gauges().reached_s(point, threshold);
  }

  public float[] depths() {
    return raster(cell -> stepper.grid().depth(cell));
  }

  public float[] mostDepths() {
    return raster(stepper::most_m);
  }

  /** Seconds; not a number where the water has not come. */
  public float[] arrivals() {
    return raster(cell -> stepper.arrival_s(cell) < 0 ? Double.NaN : stepper.arrival_s(cell));
  }

  /** How fast the water flows in each cell now: the mean of its faces over its depth. */
  public float[] speeds() {
    return raster(this::speed);
  }

  /** Flow per metre of width eastward through the middle of each cell, in m²/s. */
  public float[] eastwardFluxes() {
    Grid grid = stepper.grid();
    return raster(cell -> (grid.fluxWest(cell) + grid.fluxWest(cell + 1)) / 2);
  }

  private double speed(int cell) {
    Grid grid = stepper.grid();
    double h = grid.depth(cell);
    if (h < 1e-3) {
      return 0;
    }
    double across = (grid.fluxWest(cell) + grid.fluxWest(cell + 1)) / 2;
    double down = (grid.fluxNorth(cell) + grid.fluxNorth(grid.south(cell))) / 2;
    return Math.hypot(across, down) / h;
  }

  private float[] raster(IntToDoubleFunction of) {
    float[] raster = new float[terrain.columns() * terrain.rows()];
    int i = 0;
    for (int row = 0; row < terrain.rows(); row++) {
      for (int column = 0; column < terrain.columns(); column++, i++) {
        boolean ground = terrain.isGround(column, row);
        int cell = stepper.grid().cell(column, row);
        raster[i] = ground ? (float) of.applyAsDouble(cell) : Float.NaN;
      }
    }
    return raster;
  }

  /** Everything that a later run of the same parts needs to go on bit for bit. */
  public void save(OutputStream out) throws IOException {
    Warm.save(stepper, assembly.mark(), new DataOutputStream(out));
  }

  /** Goes on from a state of the very same parts. */
  public void load(InputStream in) throws IOException {
    load(in, false);
  }

  /**
   * Goes on from a state.
   *
   * @param newForcing whether rain, levels and flows of inflows may be others than those that led
   *     there: a forecast starts from what the rain that was measured has left behind
   * @throws Refusal where it does not fit; this run is of no use then
   */
  public void load(InputStream in, boolean newForcing) throws IOException {
    Warm.Fit fit = Warm.load(stepper, assembly.mark(), newForcing, new DataInputStream(in));
    if (fit != Warm.Fit.FITS) {
      throw new Refusal(
          "The warm state cannot be used: %s.".formatted(said(fit)),
          fit == Warm.Fit.OTHER_FORCING
              ? "a forecast is meant: then say --new-forcing."
              : "the case was changed since; start without the warm state.");
    }
  }

  private static String said(Warm.Fit fit) {
    return switch (fit) {
      case OTHER_SETTING -> "it belongs to another case";
      case OTHER_FORCING -> "its rain, levels or flows are others";
      case CUT_OFF -> "it is cut off";
      case NO_STATE, FITS -> "it is no warm state of this version";
    };
  }
}
