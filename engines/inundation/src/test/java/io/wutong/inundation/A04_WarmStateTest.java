package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
