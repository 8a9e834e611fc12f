package io.wutong.inundation.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Gathers what a run consists of, in terms of cells, then starts it. */
public final class Plan {
  final Grid grid;
  final Tiles tiles;
  final Sweep.Extras extras = new Sweep.Extras();
  final double cfl;
  final double mostStep_s;
  private final List<Inflow> inflows = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private @Nullable Drains drains;
  private @Nullable Roofs roofs;
  private Gauges gauges = new Gauges(new int[0], new double[0]);

  /**
   * @param cfl the share of the longest stable step that is taken
   * @param mostStep_s no step is longer
   */
  public Plan(Grid grid, double cfl, double mostStep_s) {
    this.grid = grid;
    this.tiles = new Tiles(grid);
    this.cfl = cfl;
    this.mostStep_s = mostStep_s;
  }

  /**
   * @param zone the zone of a cell by column and row; negative where no rain reaches the ground
   * @param time_s when each step begins, and when the last one ends
   * @param rate_m_s by step and zone
   */
  public void rain(int zones, IntBinaryOperator zone, double[] time_s, double[][] rate_m_s) {
    RowSpans spans = new RowSpans(grid, zones, zone);
    extras.rain = new Rainfall(spans, spans.ofTiles(grid, tiles), time_s, rate_m_s);
  }

  /** Classes of soil; with suction (times deficit, in m) after Green and Ampt. */
  public void soil(IntBinaryOperator soil, double[] conductivity_m_s, double[] suction_m) {
    RowSpans spans = new RowSpans(grid, conductivity_m_s.length, soil);
    extras.soil = new Soil(grid, spans, conductivity_m_s, suction_m);
  }

  /** Faces between a cell and its western neighbour, sorted by cell; levels over the datum. */
  public void westOpenings(int[] cell, float[] crest, float[] open, float[] height_m) {
    extras.westOpenings = new Openings(grid, cell, crest, open, height_m);
  }

  /** Faces between a cell and its northern neighbour. */
  public void northOpenings(int[] cell, float[] crest, float[] open, float[] height_m) {
    extras.northOpenings = new Openings(grid, cell, crest, open, height_m);
  }

  public void inflow(int[] cells, Curve flow_m3_s) {
    inflows.add(new Inflow(cells, flow_m3_s));
  }

  public void openEdge(int[] cells, Outward outward, double slope) {
    edges.add(new Edge(cells, outward, null, slope));
  }

  public void levelEdge(int[] cells, Outward outward, Curve level_m) {
    edges.add(new Edge(cells, outward, level_m, 0));
  }

  public void drains(int[] cells, double[] rim_m, double[] opening_m2, Sewer sewer) {
    drains = new Drains(cells, rim_m, opening_m2, sewer);
  }

  /** Parts of roofs with their receivers: an inlet, or the count of inlets plus a ground cell's. */
  public void roofs(int[] receiver, int[] zone, double[] area_m2, int inlets, int[] groundCells) {
    roofs = new Roofs(receiver, zone, area_m2, inlets, groundCells);
  }

  public void tracks(boolean most, boolean arrival, double threshold_m) {
    extras.tracks = most || arrival ? new Tracks(grid, most, arrival, (float) threshold_m) : null;
  }

  public void gauges(int[] cells, double[] thresholds_m) {
    gauges = new Gauges(cells, thresholds_m);
  }

  Sources sources() {
    return new Sources(
        new Hands(grid, tiles, extras),
        extras,
        List.copyOf(inflows),
        List.copyOf(edges),
        drains,
        roofs);
  }

  Gauges gauges() {
    return gauges;
  }

  /** With the best kernel of this JVM. */
  public Stepper start(int threads) {
    return new Stepper(this, Kernel.best(), threads);
  }

  /** With the kernel that needs no vectors. */
  public Stepper startScalar(int threads) {
    return new Stepper(this, new ScalarKernel(), threads);
  }
}
