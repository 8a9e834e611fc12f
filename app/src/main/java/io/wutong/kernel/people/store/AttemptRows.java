package io.wutong.kernel.people.store;

import io.wutong.kernel.journal.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code sign_in_attempt}. They are kept by the login's hash, for logins that exist and
 * for logins that do not, so that being locked tells nobody which is which.
 */
@Repository
public class AttemptRows {

  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  private final JdbcClient db;

  AttemptRows(JdbcClient db) {
    this.db = db;
  }

  /**
   * Counts an attempt before its password is looked at, so that many at once cannot try more than a
   * few; answers how many there are now, or null when the login is locked.
   */
  public @Nullable Integer count(String login, Instant now, Duration within) {
    return db.sql(
            """
            insert into sign_in_attempt as t (login, failed, since) values (:login, 1, :now)
            on conflict (login) do update set
              failed = case when t.since <= :start then 1 else t.failed + 1 end,
              since = case when t.since <= :start then :now else t.since end,
              locked_until = null
            where t.locked_until is null or t.locked_until <= :now
            returning failed
            """)
        .param("login", hash(login))
        .param("now", at(now))
        .param("start", at(now.minus(within)))
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  /** Locks the login; the count starts anew afterwards. */
  public void lock(String login, Instant until) {
    db.sql("update sign_in_attempt set failed = 0, locked_until = ? where login = ?")
        .param(at(until))
        .param(hash(login))
        .update();
  }

  public @Nullable Instant lockedUntil(String login) {
    return db.sql("select locked_until from sign_in_attempt where login = ?")
        .param(hash(login))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  /** The right password was given, or somebody unlocked it. */
  public void forget(String login) {
    db.sql("delete from sign_in_attempt where login = ?").param(hash(login)).update();
  }

  /** Attempts on made-up logins would fill the table; after a day they are forgotten. */
  public void sweep(Instant now) {
    db.sql("delete from sign_in_attempt where since < ? and coalesce(locked_until, since) < ?")
        .param(at(now.minus(FORGOTTEN_AFTER)))
        .param(at(now))
        .update();
  }

  private static byte[] hash(String login) {
    return Hashes.sha256(login.getBytes(StandardCharsets.UTF_8));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
