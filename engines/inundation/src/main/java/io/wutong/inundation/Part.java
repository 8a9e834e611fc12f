package io.wutong.inundation;

import io.wutong.inundation.core.Curve;
import java.util.List;

/**
 * What a run can consist of besides its terrain. Whatever is not given is not there: without edges
 * the frame is closed, without soil nothing seeps away. Lengths are metres, times seconds, unless
 * the name says otherwise; places are in the terrain's coordinates.
 */
public sealed interface Part {

  /** Manning's n, one value or one a cell, row by row from the north. */
  record Roughness(float[] manning) implements Part {
    public static Roughness of(double manning) {
      return new Roughness(new float[] {(float) manning});
    }
  }

  /**
   * Rain in steps of constant intensity.
   *
   * @param time_s when each step begins, and when the last one ends
   * @param mm_h by step and zone
   */
  record Rain(double[] time_s, double[][] mm_h, Zones zones) implements Part {
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
    public Wall {
      line = List.copyOf(line);
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
      classes = List.copyOf(classes);
    }
  }

  /** At a constant rate where suction or deficit is 0, else after Green and Ampt. */
  record SoilClass(double conductivity_mm_h, double suction_mm, double deficit) {}

  /** Cells whose rain goes to the next inlet within reach, else to the nearest ground. */
  record Roofs(boolean[] is, double reach_m) implements Part {}

  /** Water that stands there at the start: depths by cell. */
  record Standing(float[] depth_m) implements Part {}

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
     * Below 1/√2, where steps in both directions stop to be stable, divided by what damping takes:
     * √(1 + 2 · 0.03).
     */
    public static final double MOST_CFL = 0.68;
  }
}
