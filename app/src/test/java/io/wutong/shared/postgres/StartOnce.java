package io.wutong.shared.postgres;

import io.wutong.shared.start.StartFailures;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts a server, says its process id, and waits to be killed. */
final class StartOnce {

  private StartOnce() {}

  public static void main(String[] args) throws Exception {
    var folder = new PostgresFolder(Path.of(args[0]), Path.of(args[1]));
    try (OwnPostgres postgres = OwnPostgres.start(folder, Map.of())) {
      System.out.println(postgres.pid());
      new CountDownLatch(1).await();
    } catch (RuntimeException e) {
      System.err.println(StartFailures.sentence(e).orElseThrow(() -> e));
      System.exit(1);
    }
  }
}
