package io.wutong.kernel.supervision.store;

import io.wutong.kernel.supervision.Clock;
import io.wutong.shared.json.RecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code clock} and {@code clock_step}: a clock comes with its steps. */
@Repository
public class ClockRows {

  private static final String OPEN = "state in ('RUNNING', 'PAUSED')";

  private final JdbcClient db;
  private final RecordJson json;

  ClockRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** Writes a clock as it stands, new or not. */
  public void write(Clock clock) {
    db.sql(
            """
            insert into clock (id, version, matter, unit, rule, state, due_at, next_at, doc)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, state = excluded.state,
                due_at = excluded.due_at, next_at = excluded.next_at, doc = excluded.doc
            """)
        .param(clock.id())
        .param(clock.version())
        .param(clock.matter())
        .param(clock.unit())
        .param(clock.rule())
        .param(clock.state().name())
        .param(at(clock.due()))
        .param(at(clock.nextAt()))
        .param(json.text(clock))
        .update();
    clock.steps().forEach(step -> write(clock, step));
  }

  private void write(Clock clock, Clock.Step step) {
    db.sql(
            """
            insert into clock_step (clock, step, matter, person, unit, at, open)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (clock, step) do update set open = excluded.open
            """)
        .param(clock.id())
        .param(step.step())
        .param(clock.matter())
        .param(step.person())
        .param(step.unit())
        .param(at(step.at()))
        .param(clock.state().isOpen())
        .update();
  }

  /** The clocks of a matter that still run or are paused, in a fixed order. */
  public List<Clock> openOf(UUID matter) {
    return db.sql("select doc from clock where matter = ? and " + OPEN + " order by id")
        .param(matter)
        .query((row, n) -> clock(row))
        .list();
  }

  /** All clocks of a matter, by the instant by which they are owed. */
  public List<Clock> of(UUID matter) {
    return db.sql("select doc from clock where matter = ? order by due_at, id")
        .param(matter)
        .query((row, n) -> clock(row))
        .list();
  }

  /** The open clocks that have climbed to a person in a unit, the longest waiting first. */
  public List<Clock> climbedTo(UUID person, UUID unit) {
    return db.sql(
            """
            select c.doc from clock_step s join clock c on c.id = s.clock
            where s.person = ? and s.unit = ? and s.open order by s.at, s.clock limit 300
            """)
        .param(person)
        .param(unit)
        .query((row, n) -> clock(row))
        .list();
  }

  /** The clock, or null. */
  public @Nullable Clock find(UUID id) {
    return db.sql("select doc from clock where id = ?")
        .param(id)
        .query((row, n) -> clock(row))
        .optional()
        .orElse(null);
  }

  /** The clock, locked; null when it is gone or another one is at it. */
  public @Nullable Clock lock(UUID id) {
    return db.sql("select doc from clock where id = ? for update skip locked")
        .param(id)
        .query((row, n) -> clock(row))
        .optional()
        .orElse(null);
  }

  /** The next clock whose time has come, with its matter; none when there is none. */
  public @Nullable Due due(Instant now) {
    return db.sql(
            """
            select id, matter from clock where next_at <= ? order by next_at, id limit 1
            """)
        .param(at(now))
        .query((row, n) -> new Due(row.getObject("id", UUID.class), matter(row)))
        .optional()
        .orElse(null);
  }

  /** A clock whose time has come. */
  public record Due(UUID clock, UUID matter) {}

  /** The running clocks after an id that have not climbed yet, with their matters. */
  public List<Due> runningFrom(UUID after, int limit) {
    return db.sql(
            """
            select id, matter from clock where state = 'RUNNING' and id > ? order by id limit ?
            """)
        .param(after)
        .param(limit)
        .query((row, n) -> new Due(row.getObject("id", UUID.class), matter(row)))
        .list();
  }

  /** Deletes every row; the journal keeps what they were. */
  public void wipe() {
    db.sql("delete from clock_step").update();
    db.sql("delete from clock").update();
  }

  private Clock clock(ResultSet row) throws SQLException {
    return json.parse(row.getString("doc"), Clock.class);
  }

  private static UUID matter(ResultSet row) throws SQLException {
    return row.getObject("matter", UUID.class);
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
