package io.wutong.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.TestDatabase;
import io.wutong.shared.start.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of one's own: what it keeps, what it refuses, what it survives. */
class OwnPostgresTest {

  /** One folder for all: initdb takes seconds, a start a tenth of one. */
  @TempDir static Path data;

  @Test
  void keepsItsDataAndItsPortOverARestart() throws Exception {
    String url;
    try (OwnPostgres postgres = start()) {
      url = postgres.app().url();
      asOwner(postgres, "create table kept (words text)");
      asOwner(postgres, "insert into kept values ('倒排工期')");
    }
    try (OwnPostgres postgres = start()) {
      assertThat(postgres.app().url()).isEqualTo(url);
      assertThat(ask(postgres.owner(), "select words from kept")).isEqualTo("倒排工期");
    }
  }

  @Test
  void isDurableAndAnswersThisMachineOnly() throws Exception {
    try (OwnPostgres postgres = start()) {
      DatabaseAddress owner = postgres.owner();
      assertThat(ask(owner, "show fsync")).isEqualTo("on");
      assertThat(ask(owner, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(owner, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(owner, "show server_encoding")).isEqualTo("UTF8");
    }
  }

  @Test
  void givesTheAppNoPowers() throws Exception {
    try (OwnPostgres postgres = start()) {
      DatabaseAddress app = postgres.app();
      String powers =
          "select concat(rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication)"
              + " from pg_roles where rolname = current_user";
      assertThat(ask(app, powers)).isEqualTo("fffff");
      assertThatThrownBy(() -> run(app, "create table public.mine (a int)"))
          .hasMessageContaining("permission denied for schema public");
      assertThatThrownBy(() -> run(app, "create schema mine"))
          .hasMessageContaining("permission denied for database");
      assertThat(ask(app, "show lock_timeout")).isEqualTo("10s");
    }
  }

  @Test
  void keepsItsPasswordsFromOthers() throws Exception {
    try (OwnPostgres postgres = start()) {
      for (String name : new String[] {"postgres", OwnPostgres.OWNER, OwnPostgres.APP}) {
        Path secret = data.resolve("secrets").resolve(name);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
            .isEqualTo("rw-------");
      }
      DatabaseAddress app = postgres.app();
      assertThat(app.toString()).doesNotContain(app.password());
      assertThatThrownBy(() -> ask(new DatabaseAddress(app.url(), app.user(), "guess"), "select"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void refusesASecondInstance() throws Exception {
    try (OwnPostgres first = start()) {
      assertThat(first.pid()).isPositive();
      assertThatThrownBy(OwnPostgresTest::start)
          .isInstanceOf(StartRefused.class)
          .hasMessage(
              "data folder %s is in use by process %d. Maybe stop it, or use another: --data DIR.",
              data.toRealPath(), ProcessHandle.current().pid());
      assertThat(ask(first.app(), "select 'still here'")).isEqualTo("still here");
    }
  }

  @Test
  void startsAgainWhenTheServerIsKilledAndLosesNothingAcknowledged() throws Exception {
    try (OwnPostgres postgres = start()) {
      asOwner(postgres, "create table act (n int)");
      long killed = postgres.pid();
      int acknowledged = insertUntilCutOff(postgres);
      assertThat(acknowledged).isPositive();
      assertThat(eventually(postgres, "select count(*) from act"))
          .satisfies(count ->
              assertThat(Integer.parseInt(count)).isBetween(acknowledged, acknowledged + 1));
      assertThat(postgres.pid()).isNotEqualTo(killed);
    }
  }

  @Test
  void saysWhichPasswordFileIsMissing() throws Exception {
    start().close();
    Path secret = data.resolve("secrets/postgres");
    Path backup = data.resolve("backup");
    Files.move(secret, backup);
    assertThatThrownBy(OwnPostgresTest::start)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("secrets/postgres is missing")
        .hasMessageContaining("Maybe put it back from a backup");
    Files.move(backup, secret);
  }

  @Test
  void passesOverTheNumberOfAnotherProgram() throws Exception {
    start().close();
    long stranger = ProcessHandle.current().pid();
    Files.writeString(data.resolve("postgres/postmaster.pid"), stranger + "\n");
    try (OwnPostgres postgres = start()) {
      assertThat(ask(postgres.app(), "select 'here'")).isEqualTo("here");
    }
  }

  /** Kills the server in the middle of a row of commits; answers how many were acknowledged. */
  private static int insertUntilCutOff(OwnPostgres postgres) throws Exception {
    DatabaseAddress owner = postgres.owner();
    int acknowledged = 0;
    try (Connection connection =
            DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      for (int n = 0; n < 100_000; n++) {
        if (n == 200) {
          Programs.signal("KILL", postgres.pid());
        }
        statement.execute("insert into act values (" + n + ")");
        acknowledged++;
      }
    } catch (SQLException cutOff) {
      assertThat(cutOff.getSQLState()).isIn("57P01", "57P02", "08006", "08003");
    }
    return acknowledged;
  }

  private static String eventually(OwnPostgres postgres, String query) throws Exception {
    for (int tries = 0; ; tries++) {
      try {
        return ask(postgres.owner(), query);
      } catch (SQLException e) {
        if (tries == 200) {
          throw e;
        }
        Thread.sleep(Duration.ofMillis(50));
      }
    }
  }

  private static OwnPostgres start() {
    return OwnPostgres.start(new PostgresFolder(data, TestDatabase.binaries()), Map.of());
  }

  private static void asOwner(OwnPostgres postgres, String statement) throws Exception {
    run(postgres.owner(), statement);
  }

  private static void run(DatabaseAddress address, String text) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private static String ask(DatabaseAddress address, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }
}
