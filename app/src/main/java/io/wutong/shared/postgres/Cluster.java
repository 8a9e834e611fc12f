package io.wutong.shared.postgres;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of tables: made once with initdb, its settings written at every start. */
final class Cluster {

  private static final Logger log = LoggerFactory.getLogger(Cluster.class);

  /**
   * Written anew at every start; a person's own wishes go into {@code local.conf}, which is read
   * last and never written. Sized for a small machine: two cores, and memory shared with the app.
   */
  private static final String SETTINGS =
      """
      # Written by Wutong at every start. Your own settings belong into local.conf.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 60
      shared_buffers = 512MB
      effective_cache_size = 4GB
      work_mem = 16MB
      maintenance_work_mem = 256MB
      fsync = on
      full_page_writes = on
      synchronous_commit = on
      wal_compression = on
      max_wal_size = 2GB
      random_page_cost = 1.1
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      logging_collector = on
      log_filename = 'postgres-%a.log'
      log_truncate_on_rotation = on
      log_rotation_age = 1d
      log_rotation_size = 0
      log_line_prefix = '%m [%p] %q%u@%d '
      log_min_duration_statement = 1s
      log_checkpoints = off
      """;

  private static final String HOSTS =
      """
      # Written by Wutong at every start. Only this machine, only with a password.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private Cluster() {}

  /** Makes the cluster unless it is there. */
  static void initialise(PostgresFolder folder, Path home, ServerUser user, Secrets secrets)
      throws IOException {
    if (Files.exists(folder.cluster())) {
      if (!secrets.has(OwnPostgres.SUPERUSER)) {
        throw new StartRefused(
            "the password file %s is missing, so the tables in %s cannot be opened. "
                    .formatted(secrets.file(OwnPostgres.SUPERUSER), folder.cluster())
                + "Maybe put it back from a backup, together with its neighbours.");
      }
      return;
    }
    Path unfinished = folder.unfinishedCluster();
    Folders.delete(unfinished);
    user.give(unfinished);
    log.info("making a new PostgreSQL cluster in {}", folder.cluster());
    Programs.Outcome outcome = initdb(home, user, unfinished, secrets.get(OwnPostgres.SUPERUSER));
    if (!outcome.good()) {
      Folders.delete(unfinished);
      if (ServerLog.saysDiskFull(outcome.output())) {
        throw ServerLog.diskFull(folder.data());
      }
      throw new StartRefused(
          "initdb refuses to make %s: %s. Maybe use another folder: --data DIR."
              .formatted(folder.cluster(), lastLine(outcome.output())));
    }
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "\ninclude 'wutong.conf'\ninclude_if_exists 'local.conf'\n",
        StandardOpenOption.APPEND);
    Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The password goes through a file that only the server's user reads, and not for long. */
  private static Programs.Outcome initdb(Path home, ServerUser user, Path target, String password)
      throws IOException {
    Path passwordFile = target.resolveSibling("postgres.unfinished.password");
    Files.deleteIfExists(passwordFile);
    user.giveSecret(passwordFile, password);
    try {
      return initdb(home, user, target, passwordFile);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private static Programs.Outcome initdb(Path home, ServerUser user, Path target, Path password)
      throws IOException {
    return Programs.run(
        user.command(
            List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + target,
                "--username=" + OwnPostgres.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--no-instructions")));
  }

  static void configure(PostgresFolder folder, Map<String, String> more) throws IOException {
    var text = new StringBuilder(SETTINGS);
    text.append("log_directory = '").append(quoted(folder.log().toString())).append("'\n");
    more.forEach(
        (name, value) -> text.append(name).append(" = '").append(quoted(value)).append("'\n"));
    write(folder.cluster().resolve("wutong.conf"), text.toString());
    write(folder.cluster().resolve("pg_hba.conf"), HOSTS);
  }

  private static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    Files.writeString(file, text);
    // For the server's user, who need not be the one who writes; the folder keeps others out.
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static String quoted(String value) {
    return value.replace("'", "''");
  }

  private static String lastLine(String output) {
    return output.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
  }
}
