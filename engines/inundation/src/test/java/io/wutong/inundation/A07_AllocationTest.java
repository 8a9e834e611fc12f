package io.wutong.inundation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/**
 * Stepping allocates nothing: no vector on the heap, no iterator, no boxed number. When the JIT
 * gives a kernel up, a step of this grid allocates two megabytes.
 */
class A07_AllocationTest {

  @Test
  void noStepAllocatesMoreThanAFewVectors() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Run run = A03_SameBitsTest.everything().start(900, 1);
    // The JIT needs some time before it keeps vectors in registers.
    for (int i = 0; i < 3; i++) {
      A03_SameBitsTest.everything().run(900);
    }
    run.advance(600, () -> false);
    long steps = run.steps();
    long before = threads.getCurrentThreadAllocatedBytes();
    run.advance(900, () -> false);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    long done = run.steps() - steps;
    Cases.say("allocated in %d steps | %d bytes", done, bytes);
    assertThat(done).isGreaterThan(200);
    assertThat(bytes).isLessThan(1000 * done);
  }
}
