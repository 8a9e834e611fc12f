package io.wutong.kernel.notices.store;

import io.wutong.kernel.notices.model.Message;
import io.wutong.kernel.notices.model.Message.State;
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

/** What is sent outside, {@code notice_message}, and which digests were made. */
@Repository
public class MessageRows {

  private static final String COLUMNS =
      "id, person, hook, subject, body, made_at, next_at, attempts, state, trouble";

  private final JdbcClient db;

  MessageRows(JdbcClient db) {
    this.db = db;
  }

  /** A message to be sent from an instant on, by mail or to a target. */
  public record New(
      UUID id,
      UUID person,
      @Nullable UUID hook,
      String subject,
      String body,
      Instant madeAt,
      Instant sendAt) {}

  /** Puts a message on its way, unless it is already. */
  public void put(New message) {
    db.sql(
            """
            insert into notice_message (id, person, hook, subject, body, made_at, next_at, attempts,
                                        state, trouble)
            values (:id, :person, :hook, :subject, :body, :made, :send, 0, 'WAITING', '')
            on conflict (id) do nothing
            """)
        .param("id", message.id())
        .param("person", message.person())
        .param("hook", message.hook(), Types.OTHER)
        .param("subject", message.subject())
        .param("body", message.body())
        .param("made", at(message.madeAt()))
        .param("send", at(message.sendAt()))
        .update();
  }

  /** The next message whose time has come, locked; null when there is none. */
  public @Nullable Message lockDue(Instant now) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from notice_message where next_at <= ? order by next_at, id limit 1
                for update skip locked
                """)
        .param(at(now))
        .query((row, n) -> message(row))
        .optional()
        .orElse(null);
  }

  /** It is being tried; should nobody say how that ended, it is tried again then. */
  public void trying(UUID id, int attempts, Instant nextAt) {
    db.sql("update notice_message set attempts = ?, next_at = ? where id = ?")
        .param(attempts)
        .param(at(nextAt))
        .param(id)
        .update();
  }

  /** It was sent: what it said is not kept. */
  public void sent(UUID id) {
    db.sql(
            """
            update notice_message set state = 'SENT', next_at = null, trouble = '', subject = '',
                body = ''
            where id = ?
            """)
        .param(id)
        .update();
  }

  /** It was not; given up when it is not tried again. */
  public void failed(UUID id, String trouble, boolean forGood) {
    db.sql(
            """
            update notice_message set trouble = ?,
                state = case when ? then 'DEAD' else state end,
                next_at = case when ? then null else next_at end
            where id = ?
            """)
        .param(trouble)
        .param(forGood)
        .param(forGood)
        .param(id)
        .update();
  }

  /** Tries one that was given up anew; answers whether it was one. */
  public boolean retry(UUID id, Instant now) {
    return db.sql(
                """
                update notice_message set state = 'WAITING', attempts = 0, next_at = ?
                where id = ? and state = 'DEAD'
                """)
            .param(at(now))
            .param(id)
            .update()
        == 1;
  }

  /** Those that were given up, and those that did not go out at the first try; newest first. */
  public List<Message> troubled(int max) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from notice_message where state = 'DEAD' or (state = 'WAITING' and trouble <> '')
                order by state, made_at desc, id limit ?
                """)
        .param(max)
        .query((row, n) -> message(row))
        .list();
  }

  /** Notes that a person's digest of a day is made; false when it was before. */
  public boolean digest(UUID person, LocalDate day, Instant now) {
    return db.sql(
                """
                insert into notice_digest (person, day, made_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .param(person)
            .param(day)
            .param(at(now))
            .update()
        == 1;
  }

  /** Who has a digest of a day. */
  public List<UUID> digested(LocalDate day) {
    return db.sql("select person from notice_digest where day = ?")
        .param(day)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /** When a person's last digest was made; none before the first. */
  public @Nullable Instant lastDigest(UUID person) {
    return db.sql("select max(made_at) from notice_digest where person = ?")
        .param(person)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class))
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private static Message message(ResultSet row) throws SQLException {
    OffsetDateTime next = row.getObject("next_at", OffsetDateTime.class);
    return new Message(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("hook", UUID.class),
        row.getString("subject"),
        row.getString("body"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        next == null ? null : next.toInstant(),
        row.getInt("attempts"),
        State.valueOf(row.getString("state")),
        row.getString("trouble"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
