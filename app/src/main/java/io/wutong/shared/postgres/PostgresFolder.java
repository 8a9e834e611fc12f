package io.wutong.shared.postgres;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What lies where in a data folder.
 *
 * @param data the folder of one installation
 * @param binaries the programs of PostgreSQL; tests share one for many data folders
 */
public record PostgresFolder(Path data, Path binaries) {

  public PostgresFolder {
    data = data.toAbsolutePath().normalize();
    binaries = binaries.toAbsolutePath().normalize();
  }

  /** A folder with the programs inside, as an installation has it. */
  public static PostgresFolder of(Path data) {
    return new PostgresFolder(data, data.resolve("postgres-bin"));
  }

  /** Tables and write-ahead log. */
  Path cluster() {
    return data.resolve("postgres");
  }

  /** A cluster on its way; it is renamed when it is whole. */
  Path unfinishedCluster() {
    return data.resolve("postgres.unfinished");
  }

  Path secrets() {
    return data.resolve("secrets");
  }

  Path log() {
    return data.resolve("log");
  }

  Path rememberedPort() {
    return data.resolve("postgres.port");
  }

  void create() throws IOException {
    try {
      Files.createDirectories(data);
      Files.createDirectories(log());
      Files.createDirectories(binaries);
    } catch (AccessDeniedException e) {
      throw notWritable(e);
    }
    // Root may write anywhere, so this asks about ordinary users and read-only mounts.
    if (!Files.isWritable(data)) {
      throw notWritable(null);
    }
  }

  private StartRefused notWritable(@Nullable IOException cause) {
    String message =
        "data folder %s is not writable for user %s. Maybe choose another: ./wutong run --data DIR."
            .formatted(data, System.getProperty("user.name"));
    return cause == null ? new StartRefused(message) : new StartRefused(message, cause);
  }
}
