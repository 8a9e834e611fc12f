package io.wutong.shared.database;

import io.wutong.shared.postgres.DatabaseAddress;
import io.wutong.shared.postgres.OwnPostgres;
import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database of this installation: one's own, or the server an operator names. */
public final class InstallationDatabase implements AutoCloseable {

  private final DatabaseAddress app;
  private final DatabaseAddress owner;
  private final @Nullable OwnPostgres server;

  private InstallationDatabase(
      DatabaseAddress app, DatabaseAddress owner, @Nullable OwnPostgres server) {
    this.app = app;
    this.owner = owner;
    this.server = server;
  }

  /** Reads the two addresses, or starts a server in the data folder when there are none. */
  static InstallationDatabase open(WutongSettings settings) throws IOException {
    String app = given(settings.dbUrl());
    String owner = given(settings.dbOwnerUrl());
    if (app != null && owner != null) {
      return new InstallationDatabase(
          DatabaseUrl.read("WUTONG_DB_URL", app),
          DatabaseUrl.read("WUTONG_DB_OWNER_URL", owner),
          null);
    }
    if (app != null || owner != null) {
      throw new StartRefused(
          "only %s is set, but the app and the owner of its tables are two roles. "
                  .formatted(app == null ? "WUTONG_DB_OWNER_URL" : "WUTONG_DB_URL")
              + "Maybe set both, WUTONG_DB_URL and WUTONG_DB_OWNER_URL, or neither.");
    }
    OwnPostgres server = OwnPostgres.start(settings.data());
    return new InstallationDatabase(server.app(), server.owner(), server);
  }

  /**
   * The database for an errand that only reads: one's own server is used as it runs, or started
   * when it does not.
   *
   * @param data the folder of the installation
   * @param dbUrl a PostgreSQL of one's own, as the app's role, or null
   */
  public static InstallationDatabase visit(Path data, @Nullable String dbUrl) throws IOException {
    String given = given(dbUrl);
    if (given != null) {
      DatabaseAddress address = DatabaseUrl.read("WUTONG_DB_URL", given);
      return new InstallationDatabase(address, address, null);
    }
    DatabaseAddress running = OwnPostgres.findRunning(data);
    if (running != null) {
      return new InstallationDatabase(running, running, null);
    }
    OwnPostgres server = OwnPostgres.start(data);
    return new InstallationDatabase(server.app(), server.owner(), server);
  }

  /** The database as the app works in it. */
  public DatabaseAddress app() {
    return app;
  }

  /** The database as its owner migrates it. */
  public DatabaseAddress owner() {
    return owner;
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
