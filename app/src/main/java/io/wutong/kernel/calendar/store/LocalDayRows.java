package io.wutong.kernel.calendar.store;

import io.wutong.kernel.calendar.LocalDay;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
    return db.sql("select date, off, reason, version, added_at from local_day order by date")
        .query((row, n) ->
            new LocalDay(
                row.getObject(1, LocalDate.class),
                row.getBoolean(2),
                row.getString(3),
                row.getInt(4),
                row.getTimestamp(5).toInstant()))
        .list();
  }

  /** Adds a day. */
  public void add(LocalDay day) {
    db.sql("insert into local_day (date, off, reason, version, added_at) values (?, ?, ?, ?, ?)")
        .param(day.date())
        .param(day.off())
        .param(day.reason())
        .param(day.version())
        .param(day.addedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Drops a day. */
  public void drop(LocalDate date) {
    db.sql("delete from local_day where date = ?").param(date).update();
  }
}
