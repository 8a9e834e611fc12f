package io.wutong.inundation.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that gives and takes water between the sweeps, in one fixed order, and its ledger. */
final class Sources {
  private final Hands hands;
  final Ledger ledger = new Ledger();
  final Sweep.Extras extras;
  final List<Inflow> inflows;
  final List<Edge> edges;
  final @Nullable Drains drains;
  final @Nullable Roofs roofs;

  Sources(
      Hands hands,
      Sweep.Extras extras,
      List<Inflow> inflows,
      List<Edge> edges,
      @Nullable Drains drains,
      @Nullable Roofs roofs) {
    this.hands = hands;
    this.extras = extras;
    this.inflows = inflows;
    this.edges = edges;
    this.drains = drains;
    this.roofs = roofs;
    if (extras.tracks != null) {
      IntStream late = edges.stream().flatMapToInt(edge -> Arrays.stream(edge.cells));
      extras.tracks.late(
          IntStream.concat(late, drains == null ? IntStream.empty() : Arrays.stream(drains.cells))
              .toArray());
    }
  }

  /** Before a step: what the sweep will need. */
  void prepare(Pace pace, double t, double dt, boolean lands) {
    if (extras.rain != null) {
      extras.rain.prepare(t, dt, lands);
    }
    if (extras.soil != null) {
      extras.soil.prepare(dt);
    }
    if (extras.tracks != null) {
      extras.tracks.remember();
    }
    for (int i = 0; i < edges.size(); i++) {
      edges.get(i).prepare(hands.grid, pace, t);
    }
  }

  /** After the sweep of the step from {@code from} to {@code to}. */
  void apply(double from, double to, double dt) {
    double area = hands.grid.cell_m * hands.grid.cell_m;
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      edge.pass(hands, dt);
      ledger.edgeIn += edge.in_m3;
      ledger.edgeOut += edge.out_m3;
    }
    if (extras.rain != null) {
      ledger.rain += extras.rain.fallen_m() * area;
      if (roofs != null) {
        double[] inlets = drains == null ? new double[0] : drains.roofs_m3;
        ledger.rain += roofs.shed(hands, extras.rain, inlets);
      }
    }
    if (extras.soil != null && extras.soil.working) {
      ledger.infiltration += extras.soil.taken_m() * area;
    }
    for (int i = 0; i < inflows.size(); i++) {
      ledger.inflow += inflows.get(i).pour(hands, from, to);
    }
    if (drains != null) {
      drains.swallow(hands, to, dt);
      ledger.drained += drains.drained_m3;
      ledger.surcharge += drains.surcharge_m3;
    }
    if (extras.tracks != null) {
      extras.tracks.mend(hands.grid);
    }
  }

  void show(Sweep sweep) {
    for (int i = 0; i < edges.size(); i++) {
      edges.get(i).show(sweep);
    }
  }

  /** The first time after t at which a forcing bends. */
  double next(double t) {
    double next = extras.rain == null ? Double.POSITIVE_INFINITY : extras.rain.next(t);
    for (int i = 0; i < inflows.size(); i++) {
      next = Math.min(next, inflows.get(i).flow_m3_s.next(t));
    }
    for (int i = 0; i < edges.size(); i++) {
      Curve level = edges.get(i).level_m;
      next = level == null ? next : Math.min(next, level.next(t));
    }
    return next;
  }

  boolean startsToRain(double t) {
    return extras.rain != null && extras.rain.begins(t);
  }

  /** The depth that the coming step must be fit for, when there is this much now. */
  double foreseen_m(double deepest_m, double t, double dt) {
    double rise = extras.rain == null ? 0 : extras.rain.heaviest_m_s(t);
    for (int i = 0; i < inflows.size(); i++) {
      rise = Math.max(rise, inflows.get(i).rise_m_s(t, hands.grid.cell_m));
    }
    double deepest = deepest_m + rise * dt;
    for (int i = 0; i < edges.size(); i++) {
      deepest = Math.max(deepest, edges.get(i).deepest_m(hands.grid, t));
    }
    return deepest;
  }

  /** Roof water on its way, which stands on no cell yet. */
  double waiting_m3() {
    return (drains == null ? 0 : drains.waiting_m3()) + (roofs == null ? 0 : roofs.waiting_m3());
  }
}
