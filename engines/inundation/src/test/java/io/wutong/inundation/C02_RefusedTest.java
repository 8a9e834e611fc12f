package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a caller hands in is copied, and what makes no run is said before the first step. */
class C02_RefusedTest {
  private static final Inundation FLAT = Inundation.of(Terrain.of(20, 10, 5, new float[200]));

  private static void refused(ThrowingCallable run, String says) {
    assertThatThrownBy(run).isInstanceOf(Refusal.class).hasMessageContaining(says);
  }

  private static void refused(Part part, String says) {
    refused(() -> FLAT.with(part).start(600, 1), says);
  }

  private static Part.Rain rain(double... mm_h) {
    double[][] rates = {mm_h, {0}};
    return new Part.Rain(new double[] {0, 300, 600}, rates, (x, y) -> 0);
  }

  @Test
  void arraysAreCopiedWhenTheyComeIn() {
    float[] level = new float[200];
    double[][] rates = {{100}};
    double[] times = {0, 600};
    float[] manning = {0.03f};
    float[] depth = new float[200];
    boolean[] roofs = new boolean[200];
    int[] soil = {0};
    Inundation all =
        Inundation.of(Terrain.of(20, 10, 5, level))
            .with(new Part.Rain(times, rates, (x, y) -> 0))
            .with(new Part.Roughness(manning))
            .with(new Part.Standing(depth))
            .with(new Part.Roofs(roofs, 50))
            .with(new Part.Soil(soil, List.of(new Part.SoilClass(3, 0, 0))));
    float[] before = all.run(600).depths();
    rates[0][0] = 1e9;
    times[1] = -1;
    level[7] = -5;
    manning[0] = -1;
    depth[3] = 9;
    Arrays.fill(roofs, true);
    soil[0] = 7;
    assertThat(all.run(600).depths()).isEqualTo(before);
  }

  @Test
  void rastersHaveACellForEachCell() {
    refused(new Part.Roofs(new boolean[1], 50), "raster of the roofs has 1 cells");
    refused(new Part.Standing(new float[1]), "water that stands has 1 cells");
    refused(new Part.Roofs(new boolean[200], Double.NaN), "within NaN m");
  }

  @Test
  void raggedRainIsSaid() {
    refused(rain(100, 50), "Step 1 of the rain has 1 zones, the first one 2");
    refused(rain(), "Step 0 of the rain has 0 zones");
    refused(new Part.Rain(new double[] {0}, new double[0][], (x, y) -> 0), "0 steps and 1 times");
  }

  @Test
  void placesThatAreNoNumbersAreSaid() {
    List<Part.Place> line = List.of(new Part.Place(Double.NaN, 0), new Part.Place(50, 50));
    refused(new Part.Wall("w", line, 1, 0, 1), "wall w has a place at (NaN, 0.0)");
    refused(new Part.Point("p", Double.NaN, 20), "point p at (NaN, 20.0)");
    refused(new Part.Keep(true, true, -1), "A threshold of -1.0 m");
  }

  @Test
  void lengthsThatAreNoneAreSaid() {
    refused(() -> FLAT.start(-1, 1), "A run of -1.0 s is none");
    refused(() -> FLAT.start(Double.NaN, 1), "A run of NaN s is none");
    refused(() -> FLAT.start(Double.POSITIVE_INFINITY, 1), "A run of Infinity s");
  }

  @Test
  void nobodyAdvancesBeyondWhatIsKnown() {
    Run run = FLAT.with(rain(100)).start(600, 1);
    refused(() -> run.advance(601, () -> false), "started for 600.0 s and is to go on to 601.0 s");
    refused(() -> run.advance(Double.NaN, () -> false), "to go on to NaN s");
    Timing longer = new Timing(900, 300, 60);
    refused(() -> run.go(longer, new Watcher() {}), "to go on to 900.0 s");
  }

  @Test
  void roofsWithoutGroundAndDrainAreSaid() {
    boolean[] all = new boolean[200];
    Arrays.fill(all, true);
    Inundation roofs = FLAT.with(new Part.Roofs(all, 20)).with(rain(100));
    refused(() -> roofs.start(600, 1), "roof at column 0, row 0 goes nowhere");
    // One drain is not within reach of all.
    Part.Drain drain = new Part.Drain("d", 2, 2, 1, 1, 1);
    refused(() -> roofs.with(drain).start(600, 1), "goes nowhere: no drain within 20.0 m");
  }
}
