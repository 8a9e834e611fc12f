package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A run that is broken off and goes on from its warm state is the run that was not. */
class A04_WarmStateTest {
  private static final Timing TIMING = new Timing(600, 300, 60);

  @Test
  void goesOnBitForBit() throws IOException {
    Run whole = A03_SameBitsTest.everything().run(TIMING, 1, new Watcher() {});

    Run first = A03_SameBitsTest.everything().start(600, 2);
    AtomicInteger asked = new AtomicInteger();
    first.go(
        TIMING,
        new Watcher() {
          @Override
          public boolean stop() {
            return asked.incrementAndGet() > 333;
          }
        });
    assertThat(first.time_s()).isLessThan(600);
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    first.save(state);

    Run second = A03_SameBitsTest.everything().start(600, 1);
    second.load(new ByteArrayInputStream(state.toByteArray()));
    second.go(TIMING, new Watcher() {});

    assertThat(second.steps()).isEqualTo(whole.steps());
    assertThat(Arrays.equals(second.depths(), whole.depths())).as("depths").isTrue();
    assertThat(Arrays.equals(second.speeds(), whole.speeds())).as("speeds").isTrue();
    assertThat(Arrays.equals(second.mostDepths(), whole.mostDepths())).as("mostDepths").isTrue();
    assertThat(Arrays.equals(second.arrivals(), whole.arrivals())).as("arrivals").isTrue();
    assertThat(second.ledger().infiltration).isEqualTo(whole.ledger().infiltration);
    assertThat(second.volumeError()).isEqualTo(whole.volumeError());
    assertThat(second.reached_s(0, 0)).isEqualTo(whole.reached_s(0, 0));
  }

  @Test
  void aStateOfAnotherCaseIsRefused() throws IOException {
    Run run = A03_SameBitsTest.everything().start(600, 1);
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    run.save(state);
    Run other = A03_SameBitsTest.everything().with(new Part.Point("new", 22, 22)).start(600, 1);
    assertThatThrownBy(() -> other.load(new ByteArrayInputStream(state.toByteArray())))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("it belongs to another case");
  }

  private static byte[] stateAt(Inundation parts, double time_s) throws IOException {
    Run run = parts.start(600, 1);
    run.advance(time_s, () -> false);
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    run.save(state);
    return state.toByteArray();
  }

  private static void refused(Inundation other, byte[] state, String says) {
    Run run = other.start(600, 1);
    assertThatThrownBy(() -> run.load(new ByteArrayInputStream(state)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(says);
  }

  private static Inundation pond(Terrain terrain, Part.Rain rain) {
    return Inundation.of(terrain).with(rain).with(new Part.Point("p", 52, 52));
  }

  /** Two stations: what lies west of the line is the first one's. */
  private static Part.Rain stations(double line_x, double second_mm_h) {
    double[][] rates = {{100, 20}, {second_mm_h, 0}};
    return new Part.Rain(new double[] {0, 300, 600}, rates, (x, y) -> x < line_x ? 0 : 1);
  }

  @Test
  void whereTheStationsAreAndTheTerrainLiesIsPartOfTheCase() throws IOException {
    Terrain here = Terrain.of(40, 20, 5, new float[800]);
    byte[] state = stateAt(pond(here, stations(80, 50)), 200);
    refused(pond(here, stations(90, 50)), state, "its rain, levels or flows are others");
    refused(pond(here, stations(80, 51)), state, "Maybe a forecast is meant: then say --new-f");
    refused(pond(here.at(1, 0), stations(80, 50)), state, "it belongs to another case");
    refused(pond(here.at(0, 1), stations(80, 50)), state, "it belongs to another case");
    Terrain turned = Terrain.of(20, 40, 5, new float[800]);
    refused(pond(turned, stations(80, 50)), state, "it belongs to another case");
    refused(pond(here, stations(80, 50)), Arrays.copyOf(state, 5000), "it is cut off");
    refused(pond(here, stations(80, 50)), new byte[100], "no warm state of this version");
  }

  @Test
  void aForecastGoesOnWithItsOwnRain() throws IOException {
    Terrain here = Terrain.of(40, 20, 5, new float[800]);
    byte[] state = stateAt(pond(here, stations(80, 0)), 300);
    Run dry = pond(here, stations(80, 0)).start(600, 1);
    dry.load(new ByteArrayInputStream(state));
    dry.advance(600, () -> false);
    double[] times = {0, 300, 600};
    Part.Rain cloudburst = Part.Rain.uniform(times, new double[] {0, 90});
    Run wet = pond(here, cloudburst).start(600, 1);
    wet.load(new ByteArrayInputStream(state), true);
    assertThat(wet.time_s()).isEqualTo(300);
    wet.advance(600, () -> false);
    double more = 0.09 / 12 * 800 * 25;
    assertThat(wet.ledger().rain).isCloseTo(dry.ledger().rain + more, within(0.1));
    assertThat(Math.abs(wet.volumeError())).isLessThan(1e-6);
  }

  /** The next step is chosen by what the sweep saw, before the drain in the deepest cell. */
  @Test
  void goesOnBitForBitWhereTheDeepestCellDrains() throws IOException {
    float[] level = new float[400];
    for (int i = 0; i < 400; i++) {
      level[i] = (float) (0.05 * Math.hypot(i % 20 - 10, i / 20 - 10));
    }
    Inundation pit =
        Inundation.of(Terrain.of(20, 20, 5, level))
            .with(Part.Rain.uniform(new double[] {0, 600}, new double[] {200}))
            .with(new Part.Drain("pump", 52, 52, 0.5, 8, 2))
            .with(new Part.OpenEdge(Part.Side.EAST, 0, 100, 0.01));
    Run whole = pit.start(600, 1);
    whole.advance(300, () -> false);
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    whole.save(state);
    whole.advance(600, () -> false);
    Run second = pit.start(600, 1);
    second.load(new ByteArrayInputStream(state.toByteArray()));
    second.advance(600, () -> false);
    assertThat(second.steps()).isEqualTo(whole.steps());
    assertThat(second.depths()).isEqualTo(whole.depths());
    assertThat(second.drained_m3()).isEqualTo(whole.drained_m3());
    assertThat(second.edges_m3().getFirst()).isEqualTo(whole.edges_m3().getFirst());
  }
}
