package io.wutong.kernel.people.store;

import io.wutong.kernel.people.model.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code account} and {@code password}. */
@Repository
public class AccountRows {

  private static final String SELECT =
      """
      select a.id, a.login, a.person, a.closed_on, p.hash, p.must_change, p.change_by, t.locked_until
      from account a join password p on p.account = a.id
      left join sign_in_attempt t on t.login = sha256(convert_to(a.login, 'UTF8'))
      """;

  private final JdbcClient db;

  AccountRows(JdbcClient db) {
    this.db = db;
  }

  /**
   * An account with what lets it in.
   *
   * @param mustChange whether somebody else set the password
   * @param changeBy until when such a password lets in; null when it always does
   */
  public record Kept(
      Account account,
      String hash,
      boolean mustChange,
      @Nullable Instant changeBy,
      @Nullable Instant lockedUntil) {}

  public List<Kept> list() {
    return db.sql(SELECT + " order by a.login").query((row, n) -> kept(row)).list();
  }

  public @Nullable Kept find(UUID id) {
    return db.sql(SELECT + " where a.id = ?")
        .param(id)
        .query((row, n) -> kept(row))
        .optional()
        .orElse(null);
  }

  public @Nullable Kept findByLogin(String login) {
    return db.sql(SELECT + " where a.login = ?")
        .param(login)
        .query((row, n) -> kept(row))
        .optional()
        .orElse(null);
  }

  /** The open account of a person. */
  public @Nullable Kept findByPerson(UUID person) {
    return db.sql(SELECT + " where a.person = ? and a.closed_on is null limit 1")
        .param(person)
        .query((row, n) -> kept(row))
        .optional()
        .orElse(null);
  }

  public int version(UUID id) {
    return db.sql("select coalesce((select version from account where id = ?), 0)")
        .param(id)
        .query(Integer.class)
        .single();
  }

  /** Writes the row of an account, new or changed. */
  public void put(Account account, int version) {
    db.sql(
            """
            insert into account (id, login, person, closed_on, version)
            values (?, ?, ?, ?, ?)
            on conflict (id) do update set closed_on = excluded.closed_on,
              version = excluded.version
            """)
        .param(account.id())
        .param(account.login())
        .param(account.person())
        .param(4, account.closedOn(), Types.DATE)
        .param(5, version)
        .update();
  }

  /** Something was done to the account that its row does not show. */
  public void setVersion(UUID id, int version) {
    db.sql("update account set version = ? where id = ?").param(version).param(id).update();
  }

  /** The account was closed. */
  public void close(UUID id, @Nullable LocalDate on, int version) {
    db.sql("update account set closed_on = ?, version = ? where id = ?")
        .param(1, on, Types.DATE)
        .param(2, version)
        .param(3, id)
        .update();
  }

  /**
   * Sets the password's hash.
   *
   * @param changeBy until when it lets in, to be changed; null when its owner chose it
   */
  public void putPassword(UUID account, String hash, @Nullable Instant changeBy) {
    db.sql(
            """
            insert into password (account, hash, must_change, change_by) values (?, ?, ?, ?)
            on conflict (account) do update set hash = excluded.hash,
              must_change = excluded.must_change, change_by = excluded.change_by
            """)
        .param(account)
        .param(hash)
        .param(changeBy != null)
        .param(
            4,
            changeBy == null ? null : changeBy.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Account account =
        new Account(
            row.getObject("id", UUID.class),
            row.getString("login"),
            row.getObject("person", UUID.class),
            row.getObject("closed_on", LocalDate.class));
    return new Kept(
        account,
        row.getString("hash"),
        row.getBoolean("must_change"),
        instant(row, "change_by"),
        instant(row, "locked_until"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
