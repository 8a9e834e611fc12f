package io.wutong.kernel.calendar.store;

import io.wutong.kernel.calendar.LocalDay;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The zone's own days: {@code local_day}. */
@Repository
public class LocalDayRows {

  private final JdbcClient db;

  LocalDayRows(JdbcClient db) {
    this.db = db;
  }

  /** All of them, by date. */
  public List<LocalDay> list() {
    return db.sql("select id, date, off, reason, added_at from local_day order by date")
        .query((row, n) ->
            new LocalDay(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getBoolean(3),
                row.getString(4),
                row.getTimestamp(5).toInstant()))
        .list();
  }

  /** Adds a day. */
  public void add(LocalDay day) {
    db.sql("insert into local_day (id, date, off, reason, added_at) values (?, ?, ?, ?, ?)")
        .param(day.id())
        .param(day.date())
        .param(day.off())
        .param(day.reason())
        .param(day.addedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Drops a day. */
  public void drop(LocalDate date) {
    db.sql("delete from local_day where date = ?").param(date).update();
  }
}
