package io.wutong.kernel.journal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Seals every few seconds ({@code wutong.seal-every}), on a virtual thread of its own. */
@Component
class Sealer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Sealer.class);
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

  private final Sealing sealing;
  private final Duration every;
  private @Nullable ScheduledExecutorService thread;
  private String lastFailure = "";

  /**
   * @param every how often; zero leaves sealing to whoever calls {@link Proofs#seal}
   */
  Sealer(Sealing sealing, @Value("${wutong.seal-every:5s}") Duration every) {
    this.sealing = sealing;
    this.every = every;
  }

  @Override
  public void start() {
    if (every.isZero()) {
      return;
    }
    var executor =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sealer").factory());
    executor.execute(() -> quietly(sealing::writeLog));
    executor.scheduleWithFixedDelay(
        () -> quietly(sealing::round), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    thread = executor;
  }

  /** Says a failure once, not every few seconds; a later round may well succeed. */
  private void quietly(Runnable work) {
    try {
      work.run();
      lastFailure = "";
    } catch (TransientDataAccessException e) {
      log.warn("sealing waits: {}", e.getMessage());
    } catch (RuntimeException e) {
      String failure = String.valueOf(e.getMessage());
      if (!failure.equals(lastFailure)) {
        log.error("sealing fails", e);
      }
      lastFailure = failure;
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService executor = thread;
    thread = null;
    if (executor == null) {
      return;
    }
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LONGEST_ROUND.toSeconds(), TimeUnit.SECONDS)) {
        executor.shutdownNow(); // the round is rolled back and done again after the start
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
