package io.wutong.inundation;

import io.wutong.inundation.core.Curve;
import io.wutong.inundation.core.Times;
import java.util.List;

/**
 * What a run can consist of besides its terrain. Whatever is not given is not there: without edges
 * the frame is closed, without soil nothing seeps away. Lengths are metres, times seconds, unless
 * the name says otherwise; places are in the terrain's coordinates. Arrays are copied when they
 * come in: what happens to them later changes no run.
 */
public sealed interface Part {

  /** Manning's n, one value or one a cell, row by row from the north. */
  record Roughness(float[] manning) implements Part {
    public Roughness {
      manning = manning.clone();
    }

    public static Roughness of(double manning) {
      return new Roughness(new float[] {(float) manning});
    }
  }

  /**
   * Rain in steps of constant intensity.
   *
   * @param time_s when each step begins, and when the last one ends; put on whole milliseconds
   * @param mm_h by step and zone
   */
  record Rain(double[] time_s, double[][] mm_h, Zones zones) implements Part {
    public Rain {
      time_s = Times.onGrid(time_s);
      mm_h = mm_h.clone();
      for (int i = 0; i < mm_h.length; i++) {
        mm_h[i] = mm_h[i].clone();
      }
    }

    /** The same everywhere. */
    public static Rain uniform(double[] time_s, double[] mm_h) {
      double[][] rates = new double[mm_h.length][];
      for (int i = 0; i < rates.length; i++) {
        rates[i] = new double[] {mm_h[i]};
      }
      return new Rain(time_s, rates, (x, y) -> 0);
    }
  }

  /** Which zone of rain a place belongs to; negative where the rain is not known. */
  @FunctionalInterface
  interface Zones {
    int zone(double x, double y);
  }

  /** Water that comes in on a line, or at a point when both ends are one; shared by its cells. */
  record Inflow(String name, double x1, double y1, double x2, double y2, Curve flow_m3_s)
      implements Part {}

  /** A side of the terrain. */
  enum Side {
    NORTH,
    EAST,
    SOUTH,
    WEST
  }

  /** Lets water out by normal depth on this slope. From and to are northings or eastings. */
  record OpenEdge(Side side, double from_m, double to_m, double slope) implements Part {}

  /** Holds a water level, in metres above the terrain's zero. */
  record LevelEdge(Side side, double from_m, double to_m, Curve level_m) implements Part {}

  /**
   * A line that holds water back: a wall, a kerb, a fence, an opening below a deck.
   *
   * @param crest_m its level; below the ground where only the opening counts
   * @param open the share of its length that lets water through; 0 is a wall to the sky
   * @param height_m of the opening above crest or ground; infinite without a deck
   */
  record Wall(String name, List<Place> line, double crest_m, double open, double height_m)
      implements Part {
    /** Below every ground: only the opening counts. */
    public static final double NO_CREST_M = -1e6;

    public Wall {
      line = List.copyOf(line);
    }

    boolean hasCrest() {
      return crest_m > NO_CREST_M;
    }
  }

  record Place(double x, double y) {}

  /** An inlet: how much its pipe carries, how long its rim is, how large its opening. */
  record Drain(
      String name, double x, double y, double capacity_m3_s, double rim_m, double opening_m2)
      implements Part {}

  /**
   * Soil by cell; class −1 lets nothing through.
   *
   * @param of the class of each cell, or a single one for all
   */
  record Soil(int[] of, List<SoilClass> classes) implements Part {
    public Soil {
      of = of.clone();
      classes = List.copyOf(classes);
    }
  }

  /** At a constant rate where suction or deficit is 0, else after Green and Ampt. */
  record SoilClass(double conductivity_mm_h, double suction_mm, double deficit) {}

  /** Cells whose rain goes to the next inlet within reach, else to the nearest ground. */
  record Roofs(boolean[] is, double reach_m) implements Part {
    public Roofs {
      is = is.clone();
    }
  }

  /** Water that stands there at the start: depths by cell. */
  record Standing(float[] depth_m) implements Part {
    public Standing {
      depth_m = depth_m.clone();
    }
  }

  /** Where depths are written down, with the time of each threshold. */
  record Point(String name, double x, double y) implements Part {}

  /** Depths whose first times are reported for each point. */
  record Thresholds(List<Double> depth_m) implements Part {
    public Thresholds {
      depth_m = List.copyOf(depth_m);
    }
  }

  /** What is kept for each cell; arrival is the first time at this depth. */
  record Keep(boolean most, boolean arrival, double arrival_m) implements Part {}

  /** The share of the stable step that is taken, and the longest step. */
  record Steps(double cfl, double most_s) implements Part {
    /** A little less than {@link #MOST_CFL}. */
    public static final double CFL = 0.67;

    /** As long as a step may be where nothing says otherwise, s. */
    public static final double MOST_S = 10;

    /**
     * In seconds for each metre of a cell: no step, nor the time between two looks, is to be
     * shorter. What moves in a step are whole last digits of a float, 1.2e-7 to 2.4e-7 of the
     * depth, and less than half of one does not move: in steps of this length, water slower than
     * 0.12 mm/s stands, and what flows at 12 mm/s is right to a per cent.
     */
    public static final double LEAST_S_PER_M = 1e-3;

    /** Below it, steps in deep water would come near {@link #LEAST_S_PER_M}. */
    public static final double LEAST_CFL = 0.01;

    /**
     * Below 1/√2, where steps in both directions stop to be stable, divided by what damping takes:
     * √(1 + 2 · 0.03).
     */
    public static final double MOST_CFL = 0.68;
  }
}
