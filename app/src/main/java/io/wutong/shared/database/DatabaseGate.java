package io.wutong.shared.database;

import io.wutong.shared.postgres.DatabaseAddress;
import io.wutong.shared.start.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What must be true of a database before the app works in it. Row policies and the append-only
 * journal bind only a role that cannot lift them.
 */
final class DatabaseGate {

  private static final int OLDEST_VERSION = 15;

  private static final String POWERS =
      """
      select concat_ws(', ',
               case when rolsuper then 'superuser' end,
               case when rolbypassrls then 'BYPASSRLS' end,
               case when rolcreaterole then 'CREATEROLE' end,
               case when rolreplication then 'REPLICATION' end)
      from pg_roles where rolname = current_user
      """;

  /** Membership counts: who may become the owner is the owner. */
  private static final String OWNED =
      """
      select kind || ' ' || name from (
        select 'database' kind, datname::text name, datdba owner from pg_database
          where datname = current_database()
        union all
        select 'schema', nspname, nspowner from pg_namespace
          where nspname not like 'pg\\_%' and nspname <> 'information_schema'
        union all
        select 'table', c.oid::regclass::text, c.relowner
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'p', 'v', 'm') and c.relpersistence <> 't'
            and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      ) things
      where pg_has_role(current_user, owner, 'member')
      limit 1
      """;

  private final DatabaseAddress app;
  private final DatabaseAddress owner;

  DatabaseGate(DatabaseAddress app, DatabaseAddress owner) {
    this.app = app;
    this.owner = owner;
  }

  /** Before migrating: both can sign in, the server is new enough, the app is no superuser. */
  void checkRoles() {
    try (Connection connection = connect(app, "WUTONG_DB_URL");
        Connection migrating = connect(owner, "WUTONG_DB_OWNER_URL")) {
      int version = migrating.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_VERSION) {
        throw new StartRefused(
            "the database server is PostgreSQL %s, and this needs %d or later. "
                    .formatted(migrating.getMetaData().getDatabaseProductVersion(), OLDEST_VERSION)
                + "Maybe leave WUTONG_DB_URL unset; then the app brings its own.");
      }
      String powers = answer(connection, POWERS);
      if (!powers.isEmpty()) {
        throw tooMighty("is " + powers);
      }
    } catch (SQLException e) {
      throw new StartRefused("the database cannot be read: " + e.getMessage(), e);
    }
  }

  /** After migrating: the app owns nothing, and sees the database that was migrated. */
  void checkTables() {
    try (Connection connection = connect(app, "WUTONG_DB_URL")) {
      String owned = answer(connection, OWNED);
      if (!owned.isEmpty()) {
        throw tooMighty("owns the " + owned);
      }
      if (answer(connection, "select to_regclass('flyway_schema_history')").isEmpty()) {
        throw new StartRefused(
            "WUTONG_DB_URL and WUTONG_DB_OWNER_URL name different databases. "
                + "Maybe give both the same host, port and name; only the users differ.");
      }
    } catch (SQLException e) {
      throw new StartRefused("the database cannot be read: " + e.getMessage(), e);
    }
  }

  private static Connection connect(DatabaseAddress address, String setting) {
    try {
      return DriverManager.getConnection(address.url(), address.user(), address.password());
    } catch (SQLException e) {
      throw new StartRefused(DatabaseFailures.sentence(e, address, setting), e);
    }
  }

  private StartRefused tooMighty(String how) {
    return new StartRefused(
        "the app would sign in as role %s, which %s, so no row policy would bind it. "
                .formatted(app.user(), how)
            + "Maybe create a plain role for WUTONG_DB_URL: create role wutong_app login.");
  }

  private static String answer(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      String text = rows.next() ? rows.getString(1) : null;
      return text == null ? "" : text;
    }
  }
}
