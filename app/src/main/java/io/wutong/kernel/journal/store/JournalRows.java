package io.wutong.kernel.journal.store;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.json.CanonicalJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code journal}. There is an insert and there are reads; there is nothing else. */
@Repository
public class JournalRows {

  private static final String COLUMNS =
      "id, subject, subject_version, act, actor, post, unit, recorded_at, held_at, wall_at, body";

  private final JdbcClient db;
  private final JsonMapper json;

  public JournalRows(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** One more row. */
  public void insert(Entry entry, Instant wallAt, byte[] bundleHash) {
    db.sql(
            """
            insert into journal (subject, subject_version, act, actor, post, unit,
                                 recorded_at, held_at, wall_at, bundle_hash, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(entry.subject())
        .param(entry.version())
        .param(entry.act())
        .param(entry.actor().person())
        .param(entry.actor().post())
        .param(entry.actor().unit())
        .param(at(entry.recordedAt()))
        .param(at(entry.heldAt()))
        .param(at(wallAt))
        .param(bundleHash)
        .param(CanonicalJson.bytes(entry.body()))
        .update();
  }

  /** Many more rows, in one statement. */
  public void insertAll(List<Entry> entries, Instant wallAt, byte[] bundleHash) {
    db.sql(
            """
            insert into journal (subject, subject_version, act, actor, post, unit,
                                 recorded_at, held_at, wall_at, bundle_hash, body)
            select subject, version, act, actor, post, unit, recorded_at, held_at, ?, ?, body
            from unnest(?, ?, ?, ?, ?, ?, ?::timestamptz[], ?::timestamptz[], ?)
              e(subject, version, act, actor, post, unit, recorded_at, held_at, body)
            """)
        .param(at(wallAt))
        .param(bundleHash)
        .param(entries.stream().map(Entry::subject).toArray(UUID[]::new))
        .param(entries.stream().map(Entry::version).toArray(Integer[]::new))
        .param(entries.stream().map(Entry::act).toArray(String[]::new))
        .param(entries.stream().map(entry -> entry.actor().person()).toArray(UUID[]::new))
        .param(entries.stream().map(entry -> entry.actor().post()).toArray(UUID[]::new))
        .param(entries.stream().map(entry -> entry.actor().unit()).toArray(UUID[]::new))
        .param(entries.stream().map(entry -> entry.recordedAt().toString()).toArray(String[]::new))
        .param(entries.stream().map(entry -> entry.heldAt().toString()).toArray(String[]::new))
        .param(
            entries.parallelStream()
                .map(entry -> CanonicalJson.bytes(entry.body()))
                .toArray(byte[][]::new))
        .update();
  }

  /** The acts on one subject, oldest first. */
  public List<Recorded> listOf(UUID subject) {
    return db.sql("select " + COLUMNS + " from journal where subject = ? order by subject_version")
        .param(subject)
        .query((row, n) -> recorded(row))
        .list();
  }

  /**
   * Of each subject what was said by the act that held last, of the first of these names that it
   * has, among those up to a version of it.
   */
  public List<Recorded> latest(List<String> acts, List<UUID> subjects, List<Integer> upTo) {
    return db.sql(
            """
            select j.* from unnest(?, ?) asked(subject, most), lateral (
              select %s from journal
              where subject = asked.subject and subject_version <= asked.most and act = any (?)
              order by array_position(?, act), held_at desc, subject_version desc limit 1) j
            """
                .formatted(COLUMNS))
        .param(subjects.toArray(UUID[]::new))
        .param(upTo.toArray(Integer[]::new))
        .param(acts.toArray(String[]::new))
        .param(acts.toArray(String[]::new))
        .query((row, n) -> recorded(row))
        .list();
  }

  /** These acts, in no order. */
  public List<Recorded> listAt(List<Journal.Place> places) {
    return db.sql(
            "select "
                + COLUMNS
                + " from unnest(?, ?) p(s, v) join journal on subject = s and subject_version = v")
        .param(places.stream().map(Journal.Place::subject).toArray(UUID[]::new))
        .param(places.stream().map(Journal.Place::version).toArray(Integer[]::new))
        .query((row, n) -> recorded(row))
        .list();
  }

  /** The last version of a subject, 0 when there is none. */
  public int versionOf(UUID subject) {
    return db.sql("select journal_version(?)")
        .param(subject)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  /** Streams the acts whose name begins so, in the order of their ids. */
  public void each(String actPrefix, Consumer<Recorded> each) {
    try (Stream<Recorded> all =
        db
            .sql("select " + COLUMNS + " from journal where act like ? order by id")
            .param(actPrefix + "%")
            .withFetchSize(1000)
            .query((row, n) -> recorded(row))
            .stream()) {
      all.forEach(each);
    }
  }

  /** An act and its place among those that a listener follows. */
  public record Placed(CursorRows.Place place, Recorded recorded) {}

  /** The acts of these names after a place, of transactions below one, in their order. */
  public List<Placed> after(CursorRows.Place place, long below, Set<String> acts, int max) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                , xid::text::bigint as transaction from journal
                where xid >= :from::text::xid8 and xid < :below::text::xid8
                  and (xid, id) > (:from::text::xid8, :id) and act = any (:acts)
                order by xid, id limit :max
                """)
        .param("from", Long.toString(place.xid()))
        .param("below", Long.toString(below))
        .param("id", place.id())
        .param("acts", acts.toArray(String[]::new))
        .param("max", max)
        .query((row, n) ->
            new Placed(
                new CursorRows.Place(row.getLong("transaction"), row.getLong("id")), recorded(row)))
        .list();
  }

  /** Whether there is an act at all after a place, of transactions below one. */
  public boolean isAny(CursorRows.Place place, long below) {
    return db.sql(
            """
            select exists (select from journal where xid < ?::text::xid8
              and (xid, id) > (?::text::xid8, ?))
            """)
        .param(Long.toString(below))
        .param(Long.toString(place.xid()))
        .param(place.id())
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  /** The last act, of transactions below one, that was recorded before an instant. */
  public CursorRows.Place lastBefore(Instant since, long below) {
    return db.sql(
            """
            select xid::text::bigint, id from journal
            where recorded_at < ? and xid < ?::text::xid8 order by xid desc, id desc limit 1
            """)
        .param(at(since))
        .param(Long.toString(below))
        .query((row, n) -> new CursorRows.Place(row.getLong(1), row.getLong(2)))
        .optional()
        .orElse(CursorRows.Place.FIRST);
  }

  private Recorded recorded(ResultSet row) throws SQLException {
    Actor actor = new Actor(uuid(row, "actor"), uuid(row, "post"), uuid(row, "unit"));
    Entry entry =
        new Entry(
            uuid(row, "subject"),
            row.getInt("subject_version"),
            row.getString("act"),
            actor,
            instant(row, "recorded_at"),
            instant(row, "held_at"),
            json.readTree(row.getBytes("body")));
    return new Recorded(row.getLong("id"), entry, instant(row, "wall_at"));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
