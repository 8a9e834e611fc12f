package io.wutong.shared.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who may do what on the server: the superuser makes roles and databases, the owner migrates, the
 * app works.
 */
final class Roles {

  /** What the app's role is held to, so that no statement of it keeps others waiting for long. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "statement_timeout", "30s",
          "lock_timeout", "10s",
          "idle_in_transaction_session_timeout", "60s");

  private final DatabaseAddress superuser;
  private final Secrets secrets;

  Roles(DatabaseAddress superuser, Secrets secrets) {
    this.superuser = superuser;
    this.secrets = secrets;
  }

  /** Makes what is missing; a start that was interrupted here is finished by the next. */
  void ensure() throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (isWhole(statement, OwnPostgres.DATABASE)
          && secrets.has(OwnPostgres.OWNER)
          && secrets.has(OwnPostgres.APP)) {
        return;
      }
      login(statement, OwnPostgres.OWNER);
      login(statement, OwnPostgres.APP);
      for (var limit : LIMITS.entrySet()) {
        statement.execute(
            "alter role %s set %s = '%s'"
                .formatted(OwnPostgres.APP, limit.getKey(), limit.getValue()));
      }
    }
    createDatabase(OwnPostgres.DATABASE, "template1");
  }

  /** A database of the owner's in which the app may work but not build. */
  void createDatabase(String name, String template) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!has(statement, "select from pg_database where datname = '" + name + "'")) {
        statement.execute(
            "create database %s owner %s template %s".formatted(name, OwnPostgres.OWNER, template));
      }
      // Both in one message, hence in one transaction: isWhole() looks for either.
      statement.execute(
          "revoke all on database %1$s from public; grant connect, temporary on database %1$s to %2$s"
              .formatted(name, OwnPostgres.APP));
    }
  }

  void dropDatabase(String name) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists %s with (force)".formatted(name));
    }
  }

  List<String> databases() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select datname from pg_database where not datistemplate")) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return List.copyOf(names);
    }
  }

  private void login(Statement statement, String role) throws SQLException, IOException {
    String verb =
        has(statement, "select from pg_roles where rolname = '" + role + "'") ? "alter" : "create";
    statement.execute(
        "%s role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls "
                .formatted(verb, role)
            + "password '%s'".formatted(secrets.get(role)));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
  }

  /** A database has an access list once its rights were set, which is the last step. */
  private static boolean isWhole(Statement statement, String database) throws SQLException {
    return has(
        statement,
        "select from pg_database where datname = '%s' and datacl is not null".formatted(database));
  }

  private static boolean has(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
