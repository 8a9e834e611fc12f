package io.wutong.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.TestDatabase;
import io.wutong.shared.postgres.OwnPostgres;
import io.wutong.shared.postgres.PostgresFolder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An errand looks into the server that runs, and leaves it running. */
class VisitTest {

  @Test
  void aRunningServerIsVisitedAndAStoppedOneIsNotTakenForOne() throws Exception {
    Path data = TestDatabase.freshFolder();
    PostgresFolder folder = new PostgresFolder(data, TestDatabase.binaries());
    assertThat(OwnPostgres.findRunning(data)).isNull();
    try (OwnPostgres running = OwnPostgres.start(folder, Map.of("fsync", "off"))) {
      try (InstallationDatabase visited = InstallationDatabase.visit(data, null)) {
        assertThat(visited.app()).isEqualTo(running.app());
      }
      var app = running.app();
      try (var connection = DriverManager.getConnection(app.url(), app.user(), app.password())) {
        assertThat(connection.isValid(5)).isTrue();
      }
    }
    assertThat(OwnPostgres.findRunning(data)).isNull();
  }
}
