package io.wutong.kernel.meetings.store;

import io.wutong.kernel.meetings.model.Count;
import io.wutong.kernel.meetings.model.Line;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.shared.json.RecordJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code meeting}, {@code meeting_line} and {@code meeting_count}: a meeting comes with
 * the lines and figures that the claim may see.
 */
@Repository
public class MeetingRows {

  private final JdbcClient db;
  private final RecordJson json;

  MeetingRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** A new one. */
  public void insert(Meeting meeting) {
    db.sql(
            """
            insert into meeting (id, version, series, unit, meets_at, cut_off_at, state, drawn_at,
                readers, office, doc)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(meeting.id())
        .param(meeting.version())
        .param(meeting.series())
        .param(meeting.unit())
        .param(at(meeting.meetsAt()))
        .param(at(meeting.cutOffAt()))
        .param(state(meeting))
        .param(drawnAt(meeting))
        .param(meeting.audience().readers().toArray(UUID[]::new))
        .param(meeting.audience().office().toArray(UUID[]::new))
        .param(json.text(bare(meeting)))
        .update();
    writeLines(meeting.id(), meeting.lines().values());
  }

  /**
   * What differs after an act.
   *
   * @param readersOf who sees a unit's figures
   */
  public void update(Meeting before, Meeting after, Function<UUID, Collection<UUID>> readersOf) {
    db.sql("update meeting set version = ?, state = ?, drawn_at = ?, doc = ? where id = ?")
        .param(after.version())
        .param(state(after))
        .param(drawnAt(after))
        .param(json.text(bare(after)))
        .param(after.id())
        .update();
    before.lines().values().stream()
        .filter(line -> !after.lines().containsKey(line.id().toString()))
        .forEach(line ->
            db.sql("delete from meeting_line where meeting = ? and id = ?")
                .param(after.id())
                .param(line.id())
                .update());
    writeLines(
        after.id(),
        after.lines().values().stream()
            .filter(line -> !line.equals(before.lines().get(line.id().toString())))
            .toList());
    if (!after.counts().equals(before.counts())) {
      writeCounts(after, readersOf);
    }
  }

  private void writeLines(UUID meeting, Collection<Line> lines) {
    for (Line line : lines) {
      db.sql(
              """
              insert into meeting_line (meeting, id, matter, office, doc) values (?, ?, ?, ?, ?)
              on conflict (meeting, id) do update set doc = excluded.doc
              """)
          .param(meeting)
          .param(line.id())
          .param(line.matter())
          .param(line.office())
          .param(json.text(line))
          .update();
    }
  }

  private void writeCounts(Meeting meeting, Function<UUID, Collection<UUID>> readersOf) {
    db.sql("delete from meeting_count where meeting = ?").param(meeting.id()).update();
    for (Count count : meeting.counts().values()) {
      db.sql("insert into meeting_count (meeting, unit, readers, doc) values (?, ?, ?, ?)")
          .param(meeting.id())
          .param(count.unit())
          .param(readersOf.apply(count.unit()).toArray(UUID[]::new))
          .param(json.text(count))
          .update();
    }
  }

  /** One with what the claim sees of it, or null when it is not there or not theirs to see. */
  public @Nullable Meeting find(UUID id) {
    return whole("select doc from meeting where id = ?", id);
  }

  /** One, locked until the transaction ends. */
  public @Nullable Meeting lock(UUID id) {
    return whole("select doc from meeting where id = ? for update", id);
  }

  private @Nullable Meeting whole(String sql, UUID id) {
    Meeting meeting =
        db.sql(sql)
            .param(id)
            .query((row, n) -> json.parse(row.getString(1), Meeting.class))
            .optional()
            .orElse(null);
    return meeting == null ? null : meeting.seen(lines(id), counts(id));
  }

  private SortedMap<String, Line> lines(UUID meeting) {
    SortedMap<String, Line> lines = new TreeMap<>();
    db.sql("select doc from meeting_line where meeting = ?")
        .param(meeting)
        .query((row, n) -> json.parse(row.getString(1), Line.class))
        .list()
        .forEach(line -> lines.put(line.id().toString(), line));
    return lines;
  }

  private SortedMap<String, Count> counts(UUID meeting) {
    SortedMap<String, Count> counts = new TreeMap<>();
    db.sql("select doc from meeting_count where meeting = ?")
        .param(meeting)
        .query((row, n) -> json.parse(row.getString(1), Count.class))
        .list()
        .forEach(count -> counts.put(count.unit().toString(), count));
    return counts;
  }

  /** The last two hundred that the claim sees, the latest first, without agenda and figures. */
  public List<Meeting> list() {
    return many("select doc from meeting order by meets_at desc, id limit 200");
  }

  /** The meetings of a series before an instant, the latest first, without agenda and figures. */
  public List<Meeting> before(UUID series, Instant meetsAt, int most) {
    return db.sql(
            "select doc from meeting where series = ? and meets_at < ? order by meets_at desc limit"
                + " ?")
        .param(series)
        .param(at(meetsAt))
        .param(most)
        .query((row, n) -> json.parse(row.getString(1), Meeting.class))
        .list();
  }

  /** Whether a series meets at that instant already. */
  public boolean exists(UUID id) {
    return db.sql("select 1 from meeting where id = ?")
        .param(id)
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  /** The meetings whose cut-off has passed and whose agenda nobody made yet. */
  public List<UUID> toDraw(Instant now) {
    return db.sql(
            """
            select id from meeting
            where state = 'OPEN' and drawn_at is null and cut_off_at <= ?
            order by cut_off_at limit 20
            """)
        .param(at(now))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private List<Meeting> many(String sql) {
    return db.sql(sql).query((row, n) -> json.parse(row.getString(1), Meeting.class)).list();
  }

  /** Before the journal is folded anew. */
  public void wipe() {
    db.sql("delete from meeting_count").update();
    db.sql("delete from meeting_line").update();
    db.sql("delete from meeting").update();
  }

  private static Meeting bare(Meeting meeting) {
    return meeting.seen(new TreeMap<>(), new TreeMap<>());
  }

  private static String state(Meeting meeting) {
    return meeting.isHeld() ? "HELD" : "OPEN";
  }

  private static @Nullable OffsetDateTime drawnAt(Meeting meeting) {
    Meeting.Drawn drawn = meeting.drawn();
    return drawn == null ? null : at(drawn.at());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
