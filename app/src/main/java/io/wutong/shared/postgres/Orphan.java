package io.wutong.shared.postgres;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server left behind by an app that was killed.
 *
 * <p>Usually the death signal is already stopping it. It is never talked to: nobody knows with
 * which settings it runs. Whoever calls holds the folder's lock, so a living server has no app.
 */
final class Orphan {

  private static final Logger log = LoggerFactory.getLogger(Orphan.class);

  private Orphan() {}

  /** Waits for, or ends, a server on this cluster that another app started. */
  static void stop(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    Optional<ProcessHandle> left = living(file);
    if (left.isEmpty()) {
      return;
    }
    ProcessHandle process = left.get();
    if (!worksIn(process, cluster)) {
      // The number was given to another program since, after a reboot or in a new container.
      // PostgreSQL itself would refuse to start for ever.
      log.warn("{} names process {}, which is no server of ours; removed", file, process.pid());
      Files.deleteIfExists(file);
      return;
    }
    log.warn("PostgreSQL {} outlived its app; it is stopped first", process.pid());
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      Programs.signal(signal, process.pid());
      if (ended(process)) {
        return;
      }
    }
    throw new StartRefused(
        "a PostgreSQL left in %s (process %d) cannot be stopped. Maybe end it: kill -QUIT %d."
            .formatted(cluster, process.pid(), process.pid()));
  }

  private static Optional<ProcessHandle> living(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive);
  }

  /** A postmaster's working directory is its cluster. */
  private static boolean worksIn(ProcessHandle process, Path cluster) {
    try {
      Path folder = Path.of("/proc", String.valueOf(process.pid()), "cwd").toRealPath();
      return folder.equals(cluster.toRealPath());
    } catch (IOException e) {
      // It has just ended, or belongs to somebody else; then it is none of ours.
      return false;
    }
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
