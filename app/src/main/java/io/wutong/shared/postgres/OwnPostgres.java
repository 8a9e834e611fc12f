package io.wutong.shared.postgres;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A durable PostgreSQL that belongs to one data folder and lives as long as this object.
 *
 * <p>It answers on 127.0.0.1 only. It is closed as a bean, after the connection pool: in a shutdown
 * hook it would race with the pool, which then waits half a minute for connections that are gone.
 */
public final class OwnPostgres implements AutoCloseable {

  /** The database of the installation. */
  public static final String DATABASE = "wutong";

  /** Owns the database and migrates it. */
  public static final String OWNER = "wutong_owner";

  /** Works in it: owns nothing, passes no row policy. */
  public static final String APP = "wutong_app";

  static final String SUPERUSER = "postgres";

  private static final int PORT_TRIES = 5;

  private final DataFolderLock lock;
  private final Postmaster postmaster;
  private final Secrets secrets;
  private final int port;

  private OwnPostgres(DataFolderLock lock, Postmaster postmaster, Secrets secrets, int port) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.secrets = secrets;
    this.port = port;
  }

  /** Starts the server of that data folder, making folder and cluster at the first time. */
  public static OwnPostgres start(Path data) {
    return start(PostgresFolder.of(data), Map.of());
  }

  /**
   * Starts with settings of one's own.
   *
   * @param settings as in postgresql.conf; they win over ours
   */
  public static OwnPostgres start(PostgresFolder folder, Map<String, String> settings) {
    try {
      folder.create();
      DataFolderLock lock = DataFolderLock.take(folder.data());
      boolean started = false;
      try {
        OwnPostgres postgres = startLocked(folder, settings, lock);
        started = true;
        return postgres;
      } finally {
        if (!started) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw ServerLog.saysDiskFull(String.valueOf(e.getMessage()))
          ? ServerLog.diskFull(folder.data())
          : new StartRefused(
              "PostgreSQL cannot be set up in %s: %s. Maybe use another folder: --data DIR."
                  .formatted(folder.data(), e),
              e);
    }
  }

  private static OwnPostgres startLocked(
      PostgresFolder folder, Map<String, String> settings, DataFolderLock lock) throws IOException {
    Path home = PostgresBinaries.unpack(folder.binaries());
    Secrets secrets = new Secrets(folder.secrets());
    ServerUser user = ServerUser.choose(folder);
    user.give(folder.log());
    Cluster.initialise(folder, home, user, secrets);
    Cluster.configure(folder, settings);
    Orphan.stop(folder.cluster());
    int port = freePort(folder.rememberedPort());
    Postmaster postmaster =
        Postmaster.start(
            folder.cluster(),
            new ServerLog(folder.log()),
            user.guarded(
                List.of(
                    home.resolve("bin/postgres").toString(),
                    "-D",
                    folder.cluster().toString(),
                    "-p",
                    String.valueOf(port))));
    var postgres = new OwnPostgres(lock, postmaster, secrets, port);
    try {
      postgres.roles().ensure();
    } catch (SQLException e) {
      postmaster.close();
      throw new IOException(e.getMessage(), e);
    }
    return postgres;
  }

  /** The database of a data folder whose server another process runs, as the app; or null. */
  public static @Nullable DatabaseAddress findRunning(Path data) throws IOException {
    PostgresFolder folder = PostgresFolder.of(data);
    Secrets secrets = new Secrets(folder.secrets());
    if (!DataFolderLock.isHeld(folder.data()) || !secrets.has(APP)) {
      return null;
    }
    String port = Files.readString(folder.rememberedPort()).strip();
    return new DatabaseAddress(url(Integer.parseInt(port), DATABASE), APP, secrets.get(APP));
  }

  /** The installation's database, for the one who migrates it. */
  public DatabaseAddress owner() throws IOException {
    return owner(DATABASE);
  }

  /** The installation's database, for the app at work. */
  public DatabaseAddress app() throws IOException {
    return app(DATABASE);
  }

  /** Any database here, as its owner. */
  public DatabaseAddress owner(String database) throws IOException {
    return new DatabaseAddress(url(database), OWNER, secrets.get(OWNER));
  }

  /** Any database here, as the app. */
  public DatabaseAddress app(String database) throws IOException {
    return new DatabaseAddress(url(database), APP, secrets.get(APP));
  }

  /** The process id of the server that runs now; another one after it had to be restarted. */
  public long pid() {
    return postmaster.pid();
  }

  /** Copies a database nobody is connected to: a fresh one for each test in a blink. */
  public void createDatabase(String name, String template) throws SQLException, IOException {
    roles().createDatabase(name, template);
  }

  /** Drops a database, whoever is connected to it. */
  public void dropDatabase(String name) throws SQLException, IOException {
    roles().dropDatabase(name);
  }

  /** The names of all databases that can be worked in. */
  public List<String> databases() throws SQLException, IOException {
    return roles().databases();
  }

  private Roles roles() throws IOException {
    return new Roles(
        new DatabaseAddress(url("postgres"), SUPERUSER, secrets.get(SUPERUSER)), secrets);
  }

  @Override
  public void close() throws IOException {
    postmaster.close();
    lock.close();
  }

  private String url(String database) {
    return url(port, database);
  }

  private static String url(int port, String database) {
    // The server is on this very machine; asking for encryption costs round trips for nothing.
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable"
        .formatted(port, database);
  }

  /** The port of last time if nobody took it, so that tools pointed at it still find the server. */
  private static int freePort(Path remembered) throws IOException {
    int last = 0;
    if (Files.exists(remembered)) {
      String text = Files.readString(remembered).strip();
      last = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
    for (int tries = 0; tries < PORT_TRIES; tries++) {
      try (var socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), last), 1);
        if (socket.getLocalPort() != last) {
          Files.writeString(remembered, socket.getLocalPort() + "\n");
        }
        return socket.getLocalPort();
      } catch (IOException e) {
        if (ServerLog.saysDiskFull(String.valueOf(e.getMessage()))) {
          throw e;
        }
        last = 0;
      }
    }
    throw new StartRefused(
        "no port on 127.0.0.1 is free for PostgreSQL. Maybe look what holds them: ss -ltn.");
  }
}
