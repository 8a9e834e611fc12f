package io.wutong.shared.postgres;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's first process, and the thread that keeps it alive.
 *
 * <p>The thread lives as long as the server: Linux sends the death signal when the thread that
 * started a process ends, not when its whole program does.
 */
final class Postmaster implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

  private static final Duration FAST_STOP = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(15);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Path cluster;
  private final ServerLog serverLog;
  private final List<String> command;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Thread keeper;
  private volatile @Nullable Process process;
  private final CountDownLatch closing = new CountDownLatch(1);

  private Postmaster(Path cluster, ServerLog serverLog, List<String> command) {
    this.cluster = cluster;
    this.serverLog = serverLog;
    this.command = List.copyOf(command);
    this.keeper = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
  }

  /** Starts the server and returns when it answers, however long its recovery takes. */
  static Postmaster start(Path cluster, ServerLog serverLog, List<String> command)
      throws IOException {
    var postmaster = new Postmaster(cluster, serverLog, command);
    postmaster.keeper.start();
    try {
      postmaster.ready.join();
      return postmaster;
    } catch (CompletionException e) {
      postmaster.close();
      if (e.getCause() instanceof StartRefused refused) {
        throw refused;
      }
      throw new IOException("PostgreSQL could not be started", e.getCause());
    }
  }

  /** The process id of the server that runs now. */
  long pid() {
    Process running = process;
    return running == null ? -1 : running.pid();
  }

  /** Stops fast: clients are cut off, everything acknowledged is on disk. */
  @Override
  public void close() throws IOException {
    closing.countDown();
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      Process running = process;
      if (running != null && running.isAlive()) {
        Programs.signal(signal, running.pid());
      }
      if (keeperEnds()) {
        return;
      }
      log.warn("PostgreSQL did not stop within {} of SIG{}", FAST_STOP, signal);
    }
  }

  private boolean keeperEnds() {
    try {
      return keeper.join(FAST_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void keep() {
    Duration pause = SHORTEST_PAUSE;
    while (!closed()) {
      long started = System.nanoTime();
      String end = runOnce();
      if (closed() || ready.isCompletedExceptionally()) {
        return;
      }
      boolean stoodForLong = System.nanoTime() - started > LONGEST_PAUSE.toNanos();
      pause = stoodForLong ? SHORTEST_PAUSE : pause;
      log.warn("PostgreSQL ended ({}); it is started again in {} ms", end, pause.toMillis());
      rest(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
  }

  /** Runs the server to its end and answers how that was. */
  private String runOnce() {
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(serverLog.startFile().toFile()))
              .start();
      process = started;
      if (closed()) {
        // close() may have looked before there was a process to signal.
        Programs.signal("INT", started.pid());
      }
      while (!ready.isDone() && started.isAlive()) {
        if (answers(started.pid())) {
          ready.complete(null);
        }
        rest(POLL);
      }
      int exitCode = started.waitFor();
      if (!ready.isDone()) {
        ready.completeExceptionally(serverLog.refusal(exitCode));
      }
      return "exit " + exitCode;
    } catch (IOException e) {
      ready.completeExceptionally(e);
      return e.toString();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the keeper", e);
    }
  }

  private boolean closed() {
    return closing.getCount() == 0;
  }

  private void rest(Duration pause) {
    try {
      boolean closedMeanwhile = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      log.trace("rested, closed meanwhile: {}", closedMeanwhile);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the keeper", e);
    }
  }

  /** The eighth line of the pid file says how far the server is. */
  private boolean answers(long pid) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return false;
    }
    List<String> lines = Files.readAllLines(file);
    return lines.size() >= 8
        && lines.getFirst().strip().equals(String.valueOf(pid))
        && lines.get(7).strip().equals("ready");
  }
}
