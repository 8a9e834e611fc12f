package io.wutong.kernel.people.store;

import io.wutong.kernel.people.model.Credential;
import io.wutong.kernel.people.model.Credential.About;
import io.wutong.shared.acting.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credential}. */
@Repository
public class CredentialRows {

  private static final String SELECT =
      """
      select c.id, c.kind, c.account, c.person, c.post, c.unit, c.name, c.created_at,
             c.last_seen_at, c.expires_at, c.revoked_at, c.matter, c.for_unit, c.basis, c.hash,
             a.login, p.must_change
      from credential c
      left join account a on a.id = c.account and a.closed_on is null
      left join password p on p.account = a.id
      """;

  private final JdbcClient db;

  CredentialRows(JdbcClient db) {
    this.db = db;
  }

  /**
   * A credential with what stands beside it.
   *
   * @param login the login of its account, null for a link or when the account was closed
   * @param about what a link is about
   */
  public record Kept(
      Credential credential,
      byte[] hash,
      @Nullable String login,
      boolean mustChange,
      @Nullable About about) {}

  public void insert(Credential credential, byte[] hash, @Nullable About about) {
    db.sql(
            """
            insert into credential (hash, id, kind, account, person, post, unit, name, created_at,
                                    last_seen_at, expires_at, matter, for_unit, basis)
            values (:hash, :id, :kind, :account, :person, :post, :unit, :name, :created,
                    :created, :expires, :matter, :forUnit, :basis)
            """)
        .param("hash", hash)
        .param("id", credential.id())
        .param("kind", credential.kind().name())
        .param("account", credential.account(), Types.OTHER)
        .param("person", credential.actor().person())
        .param("post", credential.actor().post())
        .param("unit", credential.actor().unit())
        .param("name", credential.name())
        .param("created", at(credential.createdAt()))
        .param("expires", at(credential.expiresAt()))
        .param("matter", about == null ? null : about.matter(), Types.OTHER)
        .param("forUnit", about == null ? null : about.unit(), Types.OTHER)
        .param("basis", about == null ? null : about.basis(), Types.VARCHAR)
        .update();
  }

  public @Nullable Kept find(byte[] hash) {
    return db.sql(SELECT + " where c.hash = ?")
        .param(hash)
        .query((row, n) -> kept(row))
        .optional()
        .orElse(null);
  }

  /** Those of these ids that there are. */
  public List<Kept> list(Set<UUID> ids) {
    return db.sql(SELECT + " where c.id = any (?)")
        .param(ids.toArray(UUID[]::new))
        .query((row, n) -> kept(row))
        .list();
  }

  /** The tokens of an account that were not revoked, newest first. */
  public List<Credential> tokensOf(UUID account) {
    return db.sql(
            SELECT
                + """
                 where c.account = ? and c.kind = 'TOKEN' and c.revoked_at is null
                 order by c.created_at desc
                """)
        .param(account)
        .query((row, n) -> kept(row).credential())
        .list();
  }

  /** The post that an account's latest session ended in, or is in; null before the first. */
  public @Nullable UUID lastPost(UUID account) {
    return db.sql(
            """
            select post from credential where account = ? and kind = 'SESSION'
            order by created_at desc, id desc limit 1
            """)
        .param(account)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** The session was used. */
  public void seen(UUID id, Instant now) {
    db.sql("update credential set last_seen_at = ? where id = ?").param(at(now)).param(id).update();
  }

  /** Ends it; answers whether it was still open, and to one caller only. */
  public boolean revoke(UUID id, Instant now) {
    return db.sql("update credential set revoked_at = ? where id = ? and revoked_at is null")
            .param(at(now))
            .param(id)
            .update()
        == 1;
  }

  /** Ends every session and token of an account, but one. */
  public void revokeAllBut(UUID account, @Nullable UUID kept, Instant now) {
    db.sql(
            """
            update credential set revoked_at = :now
            where account = :account and revoked_at is null and id is distinct from :kept
            """)
        .param("now", at(now))
        .param("account", account)
        .param("kept", kept, Types.OTHER)
        .update();
  }

  /** The session's person acts in another post from now on. */
  public void actIn(UUID id, Actor actor) {
    db.sql("update credential set post = ?, unit = ? where id = ?")
        .param(actor.post())
        .param(actor.unit())
        .param(id)
        .update();
  }

  /** The zone's clock was moved and nobody was away: open sessions come along. */
  public void carrySessions(Duration by, Instant now) {
    db.sql(
            """
            update credential
            set last_seen_at = last_seen_at + make_interval(secs => :secs),
                expires_at = expires_at + make_interval(secs => :secs)
            where kind = 'SESSION' and revoked_at is null and expires_at > :now
            """)
        .param("secs", (double) by.toSeconds())
        .param("now", at(now))
        .update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Actor actor =
        new Actor(
            row.getObject("person", UUID.class),
            row.getObject("post", UUID.class),
            row.getObject("unit", UUID.class));
    Credential credential =
        new Credential(
            row.getObject("id", UUID.class),
            Credential.Kind.valueOf(row.getString("kind")),
            row.getObject("account", UUID.class),
            actor,
            row.getString("name"),
            instant(row, "created_at"),
            instant(row, "last_seen_at"),
            instant(row, "expires_at"),
            row.getObject("revoked_at") == null ? null : instant(row, "revoked_at"));
    return new Kept(
        credential,
        row.getBytes("hash"),
        row.getString("login"),
        row.getBoolean("must_change"),
        about(row));
  }

  private static @Nullable About about(ResultSet row) throws SQLException {
    UUID matter = row.getObject("matter", UUID.class);
    return matter == null
        ? null
        : new About(matter, row.getObject("for_unit", UUID.class), row.getString("basis"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
