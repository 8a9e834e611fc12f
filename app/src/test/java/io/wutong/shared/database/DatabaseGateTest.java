package io.wutong.shared.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.TestDatabase;
import io.wutong.shared.postgres.DatabaseAddress;
import io.wutong.shared.start.StartRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The app works in a database only where row policies bind it. */
class DatabaseGateTest {

  private static TestDatabase database;

  @BeforeAll
  static void openDatabase() {
    database = TestDatabase.fresh();
  }

  @Test
  void letsAPlainRoleIn() {
    DatabaseGate gate = gate(database.appAddress(), database.ownerAddress());
    assertThatCode(gate::checkRoles).doesNotThrowAnyException();
    assertThatCode(gate::checkTables).doesNotThrowAnyException();
  }

  @Test
  void refusesTheOwner() {
    assertThatThrownBy(gate(database.ownerAddress(), database.ownerAddress())::checkTables)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("role wutong_owner, which owns the")
        .hasMessageContaining("Maybe create a plain role");
  }

  @Test
  void refusesASuperuser() {
    DatabaseAddress superuser = TestDatabase.superuser();
    assertThatThrownBy(gate(superuser, database.ownerAddress())::checkRoles)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("role postgres, which is superuser");
  }

  @Test
  void refusesTwoDifferentDatabases() {
    DatabaseAddress app = database.appAddress();
    var elsewhere =
        new DatabaseAddress(
            app.url().replaceFirst("/test_\\d+", "/wutong"), app.user(), app.password());
    assertThatThrownBy(gate(elsewhere, database.ownerAddress())::checkTables)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("name different databases");
  }

  @Test
  void saysThatThePasswordIsWrong() {
    DatabaseAddress app = database.appAddress();
    var wrong = new DatabaseAddress(app.url(), app.user(), "guessed");
    assertThatThrownBy(gate(wrong, database.ownerAddress())::checkRoles)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Maybe the password in WUTONG_DB_URL is wrong")
        .hasMessageNotContaining("guessed");
  }

  @Test
  void saysThatNobodyAnswers() {
    var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/zone", "li", "secret");
    assertThatThrownBy(gate(nowhere, database.ownerAddress())::checkRoles)
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("no database answers for li at jdbc:postgresql://127.0.0.1:1/zone")
        .hasMessageContaining("Maybe its server is down");
  }

  @Test
  void refusesOneAddressWithoutTheOther() {
    var settings = new WutongSettings(Path.of("data"), "postgres://a:b@c/d", null, 4, false, false);
    assertThatThrownBy(() -> InstallationDatabase.open(settings))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("only WUTONG_DB_URL is set");
  }

  private static DatabaseGate gate(DatabaseAddress app, DatabaseAddress owner) {
    return new DatabaseGate(app, owner);
  }
}
