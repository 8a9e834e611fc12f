package io.wutong;

import io.wutong.shared.postgres.DatabaseAddress;
import io.wutong.shared.postgres.OwnPostgres;
import io.wutong.shared.postgres.PostgresFolder;
import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for a test, migrated and empty, in a blink: one real server for the whole
 * run, and copies of one migrated template. The server's folder stays in {@code target}, so that
 * only the first run after a clean waits for initdb.
 *
 * <p>A test of a store needs no Spring: {@code new JournalRows(JdbcClient.create(
 * TestDatabase.fresh().app()))}. A test of the whole app says {@link WutongTest}.
 */
public record TestDatabase(DatabaseAddress appAddress, DatabaseAddress ownerAddress) {

  private static final String TEMPLATE = "template_of_tests";

  /** Where the servers and data of this run live; runs side by side have a folder each. */
  private static final Path HOME = Path.of(System.getProperty("wutong.test.home", "target"));

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** What is not kept need not be safe: tests of durability start servers of their own. */
  private static final Map<String, String> FAST =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "max_connections", "200",
          "shared_buffers", "128MB",
          "autovacuum", "off");

  private static @Nullable OwnPostgres server;

  /** A fresh database in which everything is migrated and nothing is written. */
  public static synchronized TestDatabase fresh() {
    try {
      OwnPostgres postgres = running();
      String name = "test_" + COUNT.incrementAndGet();
      postgres.createDatabase(name, TEMPLATE);
      return new TestDatabase(postgres.app(name), postgres.owner(name));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("no test database", e);
    }
  }

  /** An empty data folder for one app. It stays in {@code target}, for a look after a failure. */
  public static Path freshFolder() {
    try {
      Path all = Files.createDirectories(HOME.resolve("test-data"));
      return Files.createTempDirectory(all, "data-").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the app works: bound by row policies. */
  public DataSource app() {
    return source(appAddress);
  }

  /** As the owner migrates: sees every row. */
  public DataSource owner() {
    return source(ownerAddress);
  }

  /** The one role that may do everything, for tests of what is refused to it. */
  public static synchronized DatabaseAddress superuser() {
    try {
      Path secret = HOME.resolve("test-postgres/secrets/postgres");
      return new DatabaseAddress(
          running().app("postgres").url(), "postgres", Files.readString(secret).strip());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("no test server", e);
    }
  }

  /** Where the programs of PostgreSQL are, unpacked once for all tests. */
  public static Path binaries() {
    return HOME.resolve("postgres-bin");
  }

  private static OwnPostgres running() throws IOException, SQLException {
    OwnPostgres known = server;
    if (known != null) {
      return known;
    }
    OwnPostgres started = start();
    // The JVM of the tests has no context that could close it. A server of tests may be cut off.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
    for (String name : started.databases()) {
      if (name.startsWith("test_") || name.equals(TEMPLATE)) {
        started.dropDatabase(name);
      }
    }
    started.createDatabase(TEMPLATE, "template1");
    DatabaseAddress owner = started.owner(TEMPLATE);
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .placeholders(Map.of("app_role", OwnPostgres.APP))
        .load()
        .migrate();
    server = started;
    return started;
  }

  private static OwnPostgres start() {
    try {
      return OwnPostgres.start(new PostgresFolder(HOME.resolve("test-postgres"), binaries()), FAST);
    } catch (StartRefused refused) {
      if (!String.valueOf(refused.getMessage()).contains("is in use")) {
        throw refused;
      }
      // A second run in the same folder, from an editor for instance.
      Path own = HOME.resolve("test-postgres-" + ProcessHandle.current().pid());
      return OwnPostgres.start(new PostgresFolder(own, binaries()), FAST);
    }
  }

  private static void stop(OwnPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new IllegalStateException("the test server did not stop", e);
    }
  }

  private static DataSource source(DatabaseAddress address) {
    var source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    return source;
  }
}
