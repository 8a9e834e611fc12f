package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wutong.inundation.core.Curve;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each part of a run does what its name says, and the ledger knows of it. */
class C01_PhysicsTest {
  private static final Terrain FLAT = Terrain.of(40, 20, 5, new float[800]);

  private static Run run(double duration_s, Part... parts) {
    return run(FLAT, duration_s, parts);
  }

  private static Run run(Terrain terrain, double duration_s, Part... parts) {
    Inundation inundation = Inundation.of(terrain);
    for (Part part : parts) {
      inundation = inundation.with(part);
    }
    Run run = inundation.run(duration_s);
    assertThat(run.wrong()).isNull();
    // Of all water: an inch of rain in a lake is off by what a float rounds away in the lake.
    double share = run.ledger().added() > 0 ? run.ledger().added() / run.ledger().in() : 1;
    assertThat(Math.abs(run.volumeError()) * share).isLessThan(1e-6);
    for (float depth : run.depths()) {
      assertThat(depth >= 0 || Float.isNaN(depth)).isTrue();
    }
    return run;
  }

  private static Part rain(double duration_s, double mm_h) {
    return Part.Rain.uniform(new double[] {0, duration_s}, new double[] {mm_h});
  }

  private static Part.Standing leftHalf(float depth) {
    float[] water = new float[800];
    for (int i = 0; i < 800; i++) {
      water[i] = i % 40 < 20 ? depth : 0;
    }
    return new Part.Standing(water);
  }

  private static Part.Wall wall(double crest_m, double open, double height_m) {
    List<Part.Place> line = List.of(new Part.Place(100, -10), new Part.Place(100, 110));
    return new Part.Wall("wall", line, crest_m, open, height_m);
  }

  private static double right(Run run) {
    double sum = 0;
    for (int row = 0; row < 20; row++) {
      for (int column = 20; column < 40; column++) {
        sum += run.depth_m(column, row) * 25;
      }
    }
    return sum;
  }

  @Test
  void withoutEdgesAllRainStays() {
    Run run = run(3600, rain(3600, 50));
    assertThat(run.volume_m3()).isCloseTo(0.05 * 800 * 25, within(1e-3));
    assertThat(run.ledger().rain).isCloseTo(0.05 * 800 * 25, within(1e-3));
  }

  /** A drizzle into deep water, in which each portion is less than a float can tell. */
  @Test
  void theLightestRainIsNotLostInDeepWater() {
    float[] deep = new float[800];
    Arrays.fill(deep, 5f);
    Run run = run(600, new Part.Standing(deep), rain(600, 1));
    assertThat(run.volume_m3() - 5.0 * 800 * 25).isCloseTo(1e-3 / 6 * 800 * 25, within(0.01));
  }

  @Test
  void aWallToTheSkyLetsNothingThrough() {
    assertThat(right(run(600, leftHalf(1), wall(-1e6, 0, Double.POSITIVE_INFINITY)))).isZero();
  }

  @Test
  void aSlantedWallHasNoHoles() {
    List<Part.Place> line = List.of(new Part.Place(-5, -3), new Part.Place(205, 104));
    Part.Wall slanted = new Part.Wall("slanted", line, 0, 0, Double.POSITIVE_INFINITY);
    float[] water = new float[800];
    for (int i = 0; i < 800; i++) {
      double x = FLAT.x(i % 40);
      double y = FLAT.y(i / 40);
      water[i] = y > -3 + (x + 5) * 107 / 210 ? 1 : 0;
    }
    Run run = run(600, new Part.Standing(water), slanted);
    float[] depth = run.depths();
    for (int i = 0; i < 800; i++) {
      assertThat(depth[i] > 0).as("cell %d", i).isEqualTo(water[i] > 0);
    }
  }

  @Test
  void aKerbHoldsWhatIsLowerAndPassesWhatIsHigher() {
    Part.Wall kerb = wall(0.15, 1, Double.POSITIVE_INFINITY);
    assertThat(right(run(600, leftHalf(0.1f), kerb))).isZero();
    Run run = run(3600, leftHalf(0.4f), kerb);
    assertThat(right(run)).isGreaterThan(300);
    assertThat((double) run.depth_m(5, 10)).isGreaterThan(0.15);
  }

  @Test
  void aNarrowOpeningLetsLessThroughThanAWideOne() {
    double wide = right(run(8, leftHalf(1), wall(-1, 0.5, Double.POSITIVE_INFINITY)));
    double narrow = right(run(8, leftHalf(1), wall(-1, 0.1, Double.POSITIVE_INFINITY)));
    double low = right(run(8, leftHalf(1), wall(-1, 0.5, 0.1)));
    assertThat(narrow).isBetween(0.1 * wide, 0.4 * wide);
    assertThat(low).isBetween(0.02 * wide, 0.4 * wide);
  }

  @Test
  void soilTakesItsRateAndNoMore() {
    Part.Soil clay = new Part.Soil(new int[] {0}, List.of(new Part.SoilClass(10, 0, 0)));
    Run run = run(3600, rain(3600, 50), clay);
    assertThat(run.ledger().infiltration).isCloseTo(0.01 * 800 * 25, within(0.2));
    Part.Soil sand = new Part.Soil(new int[] {0}, List.of(new Part.SoilClass(200, 0, 0)));
    Run dry = run(3600, rain(3600, 50), sand);
    assertThat(dry.ledger().infiltration).isCloseTo(dry.ledger().rain, within(0.1));
  }

  /** Under ponded water F − S ln(1 + F/S) = K t. */
  @Test
  void greenAndAmptHoldsItsClosedForm() {
    float[] deep = new float[800];
    Arrays.fill(deep, 1f);
    double k = 0.010 / 3600;
    double s = 0.110 * 0.3;
    Part.Soil loam = new Part.Soil(new int[] {0}, List.of(new Part.SoilClass(10, 110, 0.3)));
    Run run = run(3600, new Part.Standing(deep), loam);
    double soaked = run.ledger().infiltration / (800 * 25);
    double f = 0.01;
    for (int i = 0; i < 100; i++) {
      f = k * 3600 + s * Math.log(1 + f / s);
    }
    assertThat(soaked).isCloseTo(f, within(0.01 * f));
  }

  @Test
  void aDrainTakesItsCapacityWhenThereIsWaterEnough() {
    float[] deep = new float[800];
    Arrays.fill(deep, 0.5f);
    Run run = run(600, new Part.Standing(deep), new Part.Drain("d", 102, 52, 0.08, 2, 0.5));
    assertThat(run.ledger().drained).isCloseTo(0.08 * 600, within(0.1));
    assertThat(run.drained_m3()[0]).isCloseTo(run.ledger().drained, within(1e-9));
    Run shallow = run(600, rain(600, 5), new Part.Drain("d", 102, 52, 10, 2, 0.5));
    assertThat(shallow.ledger().drained).isBetween(0.0, shallow.ledger().rain);
  }

  @Test
  void roofsGoToTheNextDrainAndWhatItCannotTakeToTheStreet() {
    boolean[] roofs = new boolean[800];
    for (int i = 0; i < 800; i++) {
      roofs[i] = i % 40 >= 10 && i % 40 < 14;
    }
    Part.Roofs on = new Part.Roofs(roofs, 500);
    Run large = run(600, rain(600, 60), on, new Part.Drain("d", 102, 52, 1, 0.01, 0.001));
    double area = 80 * 25;
    assertThat(large.ledger().drained).isGreaterThanOrEqualTo(0.01 * area - 1e-3);
    Run small = run(600, rain(600, 60), on, new Part.Drain("d", 102, 52, 0.001, 0.01, 0.001));
    assertThat(small.ledger().drained).isCloseTo(0.6, within(1e-3));
    Run none = run(600, rain(600, 60), on);
    assertThat(none.volume_m3()).isCloseTo(0.01 * 800 * 25, within(1e-2));
  }

  @Test
  void anOpenEdgeLetsWaterOutAndNeverIn() {
    Part.OpenEdge edge = new Part.OpenEdge(Part.Side.EAST, 0, 100, 0.01);
    Run run = run(3600, leftHalf(0.5f), edge);
    assertThat(run.ledger().edgeIn).isZero();
    assertThat(run.volume_m3()).isLessThan(0.2 * 400 * 25 * 0.5);
  }

  @Test
  void aLevelEdgeFillsTheGroundToItsLevelAndEmptiesItAgain() {
    Curve tide = Curve.of(new double[] {0, 3600, 7200}, new double[] {0.5, 0.5, 0.1});
    Part.LevelEdge edge = new Part.LevelEdge(Part.Side.WEST, 0, 100, tide);
    Run run = Inundation.of(FLAT).with(edge).with(new Part.Steps(0.67, 5)).start(7200, 1);
    run.advance(3600, () -> false);
    assertThat((double) run.depth_m(39, 10)).isCloseTo(0.5, within(0.02));
    run.advance(7200, () -> false);
    assertThat((double) run.depth_m(39, 10)).isCloseTo(0.1, within(0.06));
    assertThat(Math.abs(run.volumeError())).isLessThan(1e-6);
  }

  @Test
  void anInflowBringsWhatItsCurveSays() {
    Curve wave = Curve.of(new double[] {0, 300, 900}, new double[] {0, 2, 0});
    Run run = run(900, new Part.Inflow("pipe", 12, 12, 12, 32, wave));
    assertThat(run.ledger().inflow).isCloseTo(900, within(1e-3));
  }

  @Test
  void aLocalStormWetsItsPlaceAndTheRestRests() {
    Terrain large = Terrain.of(600, 600, 5, new float[360_000]);
    Part.Rain storm =
        new Part.Rain(
            new double[] {0, 300, 600},
            new double[][] {{120, 0}, {0, 0}},
            (x, y) -> x < 400 && y < 400 ? 0 : 1);
    Run run = run(large, 600, storm);
    assertThat(run.awakeShare()).isLessThan(0.25);
    assertThat((double) run.depth_m(20, 580)).isCloseTo(0.01, within(0.003));
    assertThat((double) run.depth_m(500, 100)).isZero();
    assertThat(run.ledger().rain).isCloseTo(0.01 * 400 * 400, within(0.5));
  }

  /** A pump in the deepest cell, an open edge: point and raster look at the end of each step. */
  @Test
  void pointsAndRastersAgreeWhereWaterIsTaken() {
    float[] level = new float[800];
    for (int i = 0; i < 800; i++) {
      level[i] = (float) (0.05 * Math.hypot(i % 40 - 20, i / 40 - 10));
    }
    Run run =
        run(
            Terrain.of(40, 20, 5, level),
            600,
            rain(600, 200),
            new Part.Drain("pump", 102, 47, 0.5, 8, 2),
            new Part.OpenEdge(Part.Side.SOUTH, 0, 200, 0.01),
            new Part.Inflow("pipe", 52, 47, 52, 47, Curve.constant(0.2)),
            new Part.Point("pump", 102, 47),
            new Part.Point("edge", 102, 2),
            new Part.Point("pipe", 52, 47));
    assertThat(run.drained_m3()[0]).isGreaterThan(10);
    float[] most = run.mostDepths();
    for (int i = 0; i < 3; i++) {
      Part.Point at = run.points().get(i);
      int cell = run.terrain().row(at.y()) * 40 + run.terrain().column(at.x());
      assertThat(most[cell]).as(at.name()).isEqualTo(run.mostDepth_m(i)).isGreaterThan(0);
    }
  }

  @Test
  void whereTheWaterNeverCameThereIsNoArrival() {
    Run run = run(60, leftHalf(0.02f), new Part.Inflow("pipe", 12, 12, 12, 12, Curve.constant(2)));
    assertThat(run.arrivals()[19 * 40 + 39]).isNaN();
    assertThat(run.arrivals()[17 * 40 + 2]).isBetween(0f, 10f);
  }

  @Test
  void theLedgerKnowsEachInflowAndEdge() {
    Run run =
        run(
            1200,
            new Part.Inflow("one", 12, 12, 12, 12, Curve.constant(0.5)),
            new Part.Inflow("two", 12, 82, 12, 82, Curve.constant(0.1)),
            new Part.OpenEdge(Part.Side.EAST, 0, 50, 0.01),
            new Part.LevelEdge(Part.Side.WEST, 60, 70, Curve.constant(0.3)));
    assertThat(run.inflows_m3()[0]).isCloseTo(600, within(1e-3));
    assertThat(run.inflows_m3()[1]).isCloseTo(120, within(1e-3));
    assertThat(run.edges_m3().get(0)[1]).isGreaterThan(50);
    assertThat(run.edges_m3().get(1)[0] + run.edges_m3().get(1)[1]).isGreaterThan(50);
    double out = run.edges_m3().get(0)[1] + run.edges_m3().get(1)[1];
    assertThat(out).isCloseTo(run.ledger().edgeOut, within(1e-6));
    assertThat(run.edges_m3().get(1)[0]).isCloseTo(run.ledger().edgeIn, within(1e-6));
  }
}
