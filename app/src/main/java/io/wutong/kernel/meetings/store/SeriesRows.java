package io.wutong.kernel.meetings.store;

import io.wutong.kernel.meetings.model.Series;
import io.wutong.shared.json.RecordJson;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code meeting_series}. */
@Repository
public class SeriesRows {

  private final JdbcClient db;
  private final RecordJson json;

  SeriesRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** A new one. */
  public void insert(Series series, Collection<UUID> readers) {
    db.sql(
            """
            insert into meeting_series (id, version, unit, name, readers, doc)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(series.id())
        .param(series.version())
        .param(series.unit())
        .param(series.name())
        .param(readers.toArray(UUID[]::new))
        .param(json.text(series))
        .update();
  }

  /** One that was locked, as it stands now. */
  public void update(Series series, Collection<UUID> readers) {
    db.sql("update meeting_series set version = ?, name = ?, readers = ?, doc = ? where id = ?")
        .param(series.version())
        .param(series.name())
        .param(readers.toArray(UUID[]::new))
        .param(json.text(series))
        .param(series.id())
        .update();
  }

  /** One, or null when it is not there or not theirs to see. */
  public @Nullable Series find(UUID id) {
    return one("select doc from meeting_series where id = ?", id);
  }

  /** One, locked until the transaction ends. */
  public @Nullable Series lock(UUID id) {
    return one("select doc from meeting_series where id = ? for update", id);
  }

  private @Nullable Series one(String sql, UUID id) {
    return db.sql(sql)
        .param(id)
        .query((row, n) -> json.parse(row.getString(1), Series.class))
        .optional()
        .orElse(null);
  }

  /** All that the actor may see. */
  public List<Series> list() {
    return db.sql("select doc from meeting_series order by name, id")
        .query((row, n) -> json.parse(row.getString(1), Series.class))
        .list();
  }

  /** Before the journal is folded anew. */
  public void wipe() {
    db.sql("delete from meeting_series").update();
  }
}
