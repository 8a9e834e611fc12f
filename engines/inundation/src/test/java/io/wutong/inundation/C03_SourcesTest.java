package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wutong.inundation.core.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Roofs, soils, walls and edges where little water meets much, or much meets little. */
class C03_SourcesTest {
  private static final Terrain FLAT = Terrain.of(40, 20, 5, new float[800]);
  private static final double ROOFS_M2 = 80 * 25;

  private static Run run(Terrain terrain, double duration_s, List<Part> parts) {
    Inundation inundation = Inundation.of(terrain);
    for (Part part : parts) {
      inundation = inundation.with(part);
    }
    Run run = inundation.run(duration_s);
    assertThat(run.wrong()).isNull();
    return run;
  }

  private static Part.Roofs roofs() {
    boolean[] roofs = new boolean[800];
    for (int i = 0; i < 800; i++) {
      roofs[i] = i % 40 >= 10 && i % 40 < 14;
    }
    return new Part.Roofs(roofs, 500);
  }

  private static Part.Standing everywhere(float depth_m) {
    float[] deep = new float[800];
    Arrays.fill(deep, depth_m);
    return new Part.Standing(deep);
  }

  private static Part.Soil soil(double conductivity_mm_h, double suction_mm, double deficit) {
    return new Part.Soil(
        new int[] {0}, List.of(new Part.SoilClass(conductivity_mm_h, suction_mm, deficit)));
  }

  /** A float takes a little more than it is given; then the street falls dry. */
  @Test
  void inletsWhoseRoofsSurchargedFallDryInPeace() {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Rain.uniform(new double[] {0, 600, 7200}, new double[] {60, 0}));
    parts.add(roofs());
    parts.add(soil(20, 0, 0));
    for (int i = 0; i < 10; i++) {
      parts.add(new Part.Drain("d" + i, 72, 5 + 10 * i, 0.001, 2, 0.2));
    }
    Run run = run(FLAT, 7200, parts);
    assertThat(run.ledger().drained).isGreaterThan(5);
    assertThat(Math.abs(run.volumeError())).isLessThan(1e-6);
  }

  /** 50 mm/h on 2,000 m² are 0.028 m³/s: the inlet can take them in each single step. */
  @Test
  void whatAnInletCanTakeOfItsRoofsNeverReachesTheStreet() {
    Part.Rain rain =
        new Part.Rain(
            new double[] {0, 600}, new double[][] {{50, 0}}, (x, y) -> x > 50 && x < 70 ? 0 : 1);
    Part.Drain drain = new Part.Drain("d", 102, 52, 0.05, 2, 0.2);
    Run run = run(FLAT, 600, List.of(rain, roofs(), drain, new Part.Steps(0.67, 0.5)));
    assertThat(run.volume_m3()).isZero();
    assertThat(run.mostDepths()).containsOnly(0f);
    assertThat(run.ledger().drained).isCloseTo(0.05 / 6 * ROOFS_M2, within(1e-6));
    assertThat(run.ledger().rain).isCloseTo(run.ledger().drained, within(1e-6));
  }

  /** Twenty faces, over which a metre of water would fall if they were ground. */
  @Test
  void aWallToTheSkyIsNoFaceThatIsLimited() {
    float[] water = new float[800];
    for (int i = 0; i < 800; i++) {
      water[i] = i % 40 < 20 ? 1 : 0;
    }
    List<Part.Place> line = List.of(new Part.Place(100, -10), new Part.Place(100, 110));
    Part.Wall wall = new Part.Wall("wall", line, -1e6, 0, Double.POSITIVE_INFINITY);
    Run run = run(FLAT, 600, List.of(new Part.Standing(water), wall));
    assertThat(run.limiterHits()).isZero();
    double wave_s = 0.67 * 5 / Math.sqrt(9.81);
    assertThat((double) run.steps()).isCloseTo(600 / wave_s, within(20.0));
  }

  @Test
  void slowSoilsDrinkUnderDeepWaterToo() {
    Run constant = run(FLAT, 3600, List.of(everywhere(5), soil(0.5, 0, 0)));
    assertThat(constant.ledger().infiltration).isCloseTo(0.5e-3 * 20_000, within(0.2));
    Run suction = run(FLAT, 3600, List.of(everywhere(5), soil(0.5, 110, 0.3)));
    double s = 0.110 * 0.3;
    double f = 0.01;
    for (int i = 0; i < 200; i++) {
      f = 0.5e-3 + s * Math.log(1 + f / s);
    }
    assertThat(suction.ledger().infiltration).isCloseTo(f * 20_000, within(0.05 * f * 20_000));
  }

  /** A plane in rain that falls to a side: what leaves it is as fast as what comes to the edge. */
  @ParameterizedTest
  @EnumSource(Part.Side.class)
  void waterThatLeavesIsAsFastAsWaterThatComes(Part.Side side) {
    boolean along = side == Part.Side.NORTH || side == Part.Side.SOUTH;
    boolean falls = side == Part.Side.EAST || side == Part.Side.SOUTH;
    float[] level = new float[100];
    for (int i = 0; i < 100; i++) {
      level[i] = 0.01f * 5 * (falls ? 100 - i : i);
    }
    Terrain plane = along ? Terrain.of(1, 100, 5, level) : Terrain.of(100, 1, 5, level);
    Part rain = Part.Rain.uniform(new double[] {0, 3600}, new double[] {60});
    Run run = run(plane, 3600, List.of(rain, new Part.OpenEdge(side, 0, 500, 0.01)));
    float[] speed = run.speeds();
    double last = falls ? speed[99] : speed[0];
    double before = falls ? speed[98] : speed[1];
    assertThat(last).isCloseTo(before, within(0.03 * before));
    float[] most = run.depths();
    double outermost = falls ? most[99] : most[0];
    assertThat(last * outermost).isCloseTo(0.06 / 3600 * 497.5, within(2e-5));
  }

  @Test
  void waterThatALevelLetsInIsSeen() {
    Part.LevelEdge tide = new Part.LevelEdge(Part.Side.WEST, 0, 100, Curve.constant(0.5));
    Run run = run(FLAT, 60, List.of(tide));
    float[] flux = run.eastwardFluxes();
    assertThat((double) flux[10 * 40]).isGreaterThan(0.9 * flux[10 * 40 + 1]);
  }
}
