package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.inundation.core.Curve;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** One answer, to the bit: on one thread or three, with vectors or without. */
class A03_SameBitsTest {

  @Test
  void threadsChangeNoBit() {
    Run one = everything().run(new Timing(900, 300, 60), 1, new Watcher() {});
    Run three = everything().run(new Timing(900, 300, 60), 3, new Watcher() {});
    assertThat(Arrays.equals(three.depths(), one.depths())).as("depths").isTrue();
    assertThat(Arrays.equals(three.arrivals(), one.arrivals())).as("arrivals").isTrue();
    assertThat(Arrays.equals(three.mostDepths(), one.mostDepths())).as("mostDepths").isTrue();
    assertThat(three.steps()).isEqualTo(one.steps());
    assertThat(three.limiterHits()).isEqualTo(one.limiterHits());
    assertThat(three.ledger().rain).isEqualTo(one.ledger().rain);
    assertThat(three.ledger().infiltration).isEqualTo(one.ledger().infiltration);
    assertThat(three.volumeError()).isEqualTo(one.volumeError());
  }

  @Test
  void vectorsChangeNoBit() {
    Run scalar = Assembly.of(everything(), 900).startScalar(1);
    Run vector = everything().start(900, 1);
    scalar.go(new Timing(900, 300, 60), new Watcher() {});
    vector.go(new Timing(900, 300, 60), new Watcher() {});
    assertThat(vector.lanes()).isGreaterThan(scalar.lanes());
    assertThat(Arrays.equals(vector.depths(), scalar.depths())).as("depths").isTrue();
    assertThat(Arrays.equals(vector.speeds(), scalar.speeds())).as("speeds").isTrue();
    assertThat(Arrays.equals(vector.arrivals(), scalar.arrivals())).as("arrivals").isTrue();
    assertThat(Arrays.equals(vector.mostDepths(), scalar.mostDepths())).as("mostDepths").isTrue();
    assertThat(vector.limiterHits()).isEqualTo(scalar.limiterHits());
  }

  /** A bit of everything that a run can consist of. */
  static Inundation everything() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    int columns = 300;
    int rows = 170;
    Terrain hills = A02_AgainstReferenceTest.hills(random, columns, rows);
    float[] manning = new float[columns * rows];
    int[] soil = new int[columns * rows];
    boolean[] roofs = new boolean[columns * rows];
    for (int i = 0; i < manning.length; i++) {
      manning[i] = (float) random.nextDouble(0.015, 0.1);
      soil[i] = i / 40 % 4 - 1;
      roofs[i] = i / 17 % 5 == 0;
    }
    double[] times = {0, 300, 600, 900};
    double[][] storm = {{0, 150}, {80, 30}, {0, 0}};
    return Inundation.of(hills)
        .with(new Part.Roughness(manning))
        .with(new Part.Rain(times, storm, (x, y) -> x < 700 ? 0 : 1))
        .with(new Part.Soil(soil, soils()))
        .with(new Part.Roofs(roofs, 60))
        .with(new Part.Drain("gully", 402.5, 402.5, 0.05, 2, 0.2))
        .with(new Part.Inflow("pipe", 102, 102, 122, 102, Curve.constant(0.7)))
        .with(new Part.OpenEdge(Part.Side.EAST, 0, 400, 0.005))
        .with(new Part.LevelEdge(Part.Side.WEST, 100, 300, Curve.constant(120.5)))
        .with(wall())
        .with(new Part.Point("corner", 12, 12))
        .with(new Part.Thresholds(List.of(0.05, 0.15)));
  }

  private static Part.Wall wall() {
    List<Part.Place> line =
        List.of(new Part.Place(50, 700), new Part.Place(800, 650), new Part.Place(1200, 90));
    return new Part.Wall("kerb", line, 120.9, 0.4, 0.5);
  }

  private static List<Part.SoilClass> soils() {
    return List.of(
        new Part.SoilClass(20, 0, 0),
        new Part.SoilClass(5, 110, 0.3),
        new Part.SoilClass(60, 60, 0.35));
  }

  /** In the second storm it rains everywhere, but never enough for a drop: no tile rests. */
  @Test
  void tilesThatRestChangeNoBit() {
    Run resting = storm(0).run(900);
    Run awake = storm(1e-300).run(900);
    assertThat(resting.awakeShare()).isLessThan(0.5);
    assertThat(awake.awakeShare()).isEqualTo(1);
    assertThat(awake.steps()).isEqualTo(resting.steps());
    assertThat(Arrays.equals(awake.depths(), resting.depths())).as("depths").isTrue();
    assertThat(Arrays.equals(awake.speeds(), resting.speeds())).as("speeds").isTrue();
    assertThat(Arrays.equals(awake.mostDepths(), resting.mostDepths())).as("most").isTrue();
    assertThat(Arrays.equals(awake.arrivals(), resting.arrivals())).as("arrivals").isTrue();
  }

  private static Inundation storm(double elsewhere_mm_h) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    double[][] rates = {{150, elsewhere_mm_h}, {0, elsewhere_mm_h}};
    return Inundation.of(A02_AgainstReferenceTest.hills(random, 500, 260))
        .with(
            new Part.Rain(new double[] {0, 300, 900}, rates, (x, y) -> x < 500 && y < 500 ? 0 : 1));
  }

  /**
   * Down a slope of 1,200 m: far from its middle a float's last digit is 0.06 mm, and a film of
   * 0.096 mm is seen as two of them.
   */
  @Test
  void filmsThatFlowHighUpDoNotRest() {
    Run resting = slope(0).run(900);
    Run awake = slope(1e-300).run(900);
    assertThat(resting.awakeShare()).isLessThan(0.9);
    assertThat(awake.awakeShare()).isEqualTo(1);
    assertThat(Math.abs(resting.volumeError())).isLessThan(1e-6);
    assertThat(Arrays.equals(awake.depths(), resting.depths())).as("depths").isTrue();
    assertThat(Arrays.equals(awake.speeds(), resting.speeds())).as("speeds").isTrue();
  }

  private static Inundation slope(double elsewhere_mm_h) {
    int rows = 500;
    float[] level = new float[20 * rows];
    float[] film = new float[20 * rows];
    for (int i = 0; i < level.length; i++) {
      level[i] = (float) (1200 - 1200.0 / rows * (i / 20) + 0.01 * (i % 3));
      film[i] = i / 20 < 100 ? 9.6e-5f : 0;
    }
    double[][] rates = {{150, elsewhere_mm_h}, {0, elsewhere_mm_h}};
    return Inundation.of(Terrain.of(20, rows, 10, level))
        .with(new Part.Standing(film))
        .with(new Part.Rain(new double[] {0, 300, 900}, rates, (x, y) -> y < 400 ? 0 : 1));
  }
}
