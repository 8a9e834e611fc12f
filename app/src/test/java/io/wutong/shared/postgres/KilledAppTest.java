package io.wutong.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Child;
import io.wutong.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app killed without warning leaves no server that talks, and loses nothing acknowledged. */
class KilledAppTest {

  private static final int ROWS = 300;

  @TempDir static Path data;

  @Test
  void keepsWhatWasAcknowledgedAndLeavesNoServerBehind() throws Exception {
    long orphan;
    try (Child app = start()) {
      orphan = Long.parseLong(app.line());
      insertRows();
      app.signal("KILL");
      assertThat(app.end()).isEqualTo(128 + 9);
    }
    try (OwnPostgres postgres = OwnPostgres.start(folder(), Map.of())) {
      assertThat(postgres.pid()).isNotEqualTo(orphan);
      assertThat(alive(orphan)).isFalse();
      assertThat(count(postgres.owner())).isEqualTo(ROWS);
    }
  }

  @Test
  void survivesTheDeathOfBoth() throws Exception {
    try (OwnPostgres postgres = OwnPostgres.start(folder(), Map.of())) {
      assertThat(postgres.pid()).isPositive();
    }
    try (Child app = start()) {
      long server = Long.parseLong(app.line());
      Programs.run(List.of("sh", "-c", "kill -KILL " + server + " " + app.pid()));
      assertThat(app.end()).isEqualTo(128 + 9);
    }
    try (OwnPostgres postgres = OwnPostgres.start(folder(), Map.of())) {
      assertThat(postgres.pid()).isPositive();
    }
  }

  private static PostgresFolder folder() {
    return new PostgresFolder(data, TestDatabase.binaries());
  }

  private static Child start() throws Exception {
    return Child.java(
        StartOnce.class.getName(),
        List.of(data.toString(), TestDatabase.binaries().toAbsolutePath().toString()));
  }

  private static void insertRows() throws Exception {
    String port = Files.readString(data.resolve("postgres.port")).strip();
    String password = Files.readString(data.resolve("secrets").resolve(OwnPostgres.OWNER));
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + OwnPostgres.DATABASE;
    try (Connection connection = DriverManager.getConnection(url, OwnPostgres.OWNER, password);
        Statement statement = connection.createStatement()) {
      statement.execute("create table act (n int)");
      for (int n = 0; n < ROWS; n++) {
        statement.execute("insert into act values (" + n + ")");
      }
    }
  }

  private static int count(DatabaseAddress address) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from act")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** A process that has ended but was not yet collected does not count as alive. */
  private static boolean alive(long pid) throws Exception {
    Path status = Path.of("/proc", String.valueOf(pid), "stat");
    return Files.exists(status) && !Files.readString(status).contains(") Z ");
  }
}
