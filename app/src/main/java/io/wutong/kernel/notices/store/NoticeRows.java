package io.wutong.kernel.notices.store;

import io.wutong.kernel.notices.Notice;
import io.wutong.kernel.notices.model.Cause;
import io.wutong.kernel.notices.model.Told;
import io.wutong.kernel.notices.model.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code notice} and {@code notice_start}. */
@Repository
public class NoticeRows {

  private static final String SELECT =
      """
      select n.id, n.person, n.unit, n.cause, n.urgency, n.matter, n.number, n.actor, n.words, n.at,
             n.read_at, m.id is not null as readable, m.title, m.due_on,
             coalesce(m.sensitivity = 'SENSITIVE', true) as sensitive
      from notice n left join matter m on m.id = n.matter
      """;

  private final JdbcClient db;

  NoticeRows(JdbcClient db) {
    this.db = db;
  }

  /** About what an act was, for the rows of those who hear of it. */
  public record Source(
      long journalId, UUID matter, String number, UUID actor, Instant at, @Nullable Instant read) {}

  /** Writes that somebody hears; answers the notice's id, nothing when they heard it before. */
  public @Nullable Long insert(Source source, Told told, Urgency urgency) {
    return db.sql(
            """
            insert into notice (journal_id, person, unit, cause, urgency, matter, number, actor,
                                words, at, read_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (journal_id, person, cause) do nothing returning id
            """)
        .param(source.journalId())
        .param(told.person())
        .param(told.unit())
        .param(told.cause().name())
        .param(urgency.name())
        .param(source.matter())
        .param(source.number())
        .param(source.actor())
        .param(told.words())
        .param(at(source.at()))
        .param(at(source.read()))
        .query((row, n) -> row.getLong(1))
        .optional()
        .orElse(null);
  }

  /** A person's notices, newest first. */
  public List<Notice> list(UUID person, boolean unreadOnly, int max) {
    return db.sql(
            SELECT
                + " where n.person = ?"
                + (unreadOnly ? " and n.read_at is null" : "")
                + " order by n.id desc limit ?")
        .param(person)
        .param(max)
        .query((row, n) -> notice(row))
        .list();
  }

  /** How many a person has not read. */
  public int unread(UUID person) {
    return db.sql("select count(*) from notice where person = ? and read_at is null")
        .param(person)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  /** How many each of these persons has not read; 0 stands for itself. */
  public Map<UUID, Integer> unread(Collection<UUID> persons) {
    Map<UUID, Integer> counts = new HashMap<>();
    persons.forEach(person -> counts.put(person, 0));
    db.sql(
            """
            select person, count(*) from notice where person = any (?) and read_at is null
            group by person
            """)
        .param(persons.toArray(UUID[]::new))
        .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
        .list()
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  /** Marks some of a person's notices as read. */
  public void read(UUID person, List<Long> ids, Instant now) {
    db.sql("update notice set read_at = ? where person = ? and read_at is null and id = any (?)")
        .param(at(now))
        .param(person)
        .param(ids.toArray(Long[]::new))
        .update();
  }

  /** Marks as read whatever a person was told up to a notice. */
  public void readUpTo(UUID person, long last, Instant now) {
    db.sql("update notice set read_at = ? where person = ? and read_at is null and id <= ?")
        .param(at(now))
        .param(person)
        .param(last)
        .update();
  }

  /** Whom the notices after an id concern, and the last id; ids grow in the order of commits. */
  public List<Since> since(long id) {
    return db.sql(
            """
            select person, max(id) from notice where id > ? group by person order by 2
            """)
        .param(id)
        .query((row, n) -> new Since(row.getObject(1, UUID.class), row.getLong(2)))
        .list();
  }

  /** A person who was told something, and the last of it. */
  public record Since(UUID person, long last) {}

  /** The last notice there is. */
  public long last() {
    return db.sql("select coalesce(max(id), 0) from notice")
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /** Since when this zone tells. */
  public @Nullable Instant start() {
    return db.sql("select max(at) from notice_start")
        .query((row, n) -> row.getObject(1, OffsetDateTime.class))
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  /** From now on it tells. */
  public void startAt(Instant now) {
    db.sql("insert into notice_start (at) values (?)").param(at(now)).update();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    boolean readable = row.getBoolean("readable");
    OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
    return new Notice(
        row.getLong("id"),
        row.getObject("person", UUID.class),
        row.getObject("unit", UUID.class),
        Cause.valueOf(row.getString("cause")),
        Urgency.valueOf(row.getString("urgency")),
        row.getObject("matter", UUID.class),
        row.getString("number"),
        row.getString("title"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("actor", UUID.class),
        readable ? row.getString("words") : "",
        row.getObject("at", OffsetDateTime.class).toInstant(),
        read == null ? null : read.toInstant(),
        row.getBoolean("sensitive"));
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
