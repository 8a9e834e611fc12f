package io.wutong.shared.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;

/**
 * Work that is done again every few seconds while the app runs, on a virtual thread of its own. A
 * failure is said once, not every few seconds: a later round may well succeed.
 */
public class Rounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

  private final String name;
  private final Duration every;
  private final Runnable round;
  private @Nullable ScheduledExecutorService thread;
  private String lastFailure = "";

  /**
   * @param name of the work, for the log
   * @param every how long between two rounds; zero leaves the rounds to whoever calls the work
   * @param round the work
   */
  protected Rounds(String name, Duration every, Runnable round) {
    this.name = name;
    this.every = every;
    this.round = round;
  }

  @Override
  public void start() {
    if (every.isZero()) {
      return;
    }
    var executor =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(name).factory());
    executor.scheduleWithFixedDelay(
        () -> quietly(round), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    thread = executor;
  }

  /** Does something on the same thread as soon as the round that runs now is over. */
  protected final void soon(Runnable work) {
    ScheduledExecutorService executor = thread;
    if (executor != null) {
      executor.execute(() -> quietly(work));
    }
  }

  private void quietly(Runnable work) {
    try {
      work.run();
      lastFailure = "";
    } catch (TransientDataAccessException e) {
      log.warn("{} waits: {}", name, e.getMessage());
    } catch (RuntimeException e) {
      String failure = String.valueOf(e.getMessage());
      if (!failure.equals(lastFailure)) {
        log.error("{} fails", name, e);
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
