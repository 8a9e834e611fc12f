package io.wutong.kernel.journal.store;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each listener has got to: {@code journal_cursor}. */
@Repository
public class CursorRows {

  private final JdbcClient db;

  public CursorRows(JdbcClient db) {
    this.db = db;
  }

  /** After this act; an id of 0 is before all acts of the transaction. */
  public record Place(long xid, long id) {

    /** Before everything. */
    public static final Place FIRST = new Place(0, 0);
  }

  /** Whether a listener has a place. */
  public boolean exists(String listener) {
    return db.sql("select exists (select from journal_cursor where listener = ?)")
        .param(listener)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  /** Gives a listener its first place; answers whether it had none. */
  public boolean begin(String listener, Place place) {
    return db.sql(
                """
                insert into journal_cursor (listener, xid, journal_id) values (?, ?::text::xid8, ?)
                on conflict (listener) do nothing
                """)
            .param(listener)
            .param(Long.toString(place.xid()))
            .param(place.id())
            .update()
        == 1;
  }

  /** A listener's place, locked; null when it has none, or another process is at it. */
  public @Nullable Place lock(String listener) {
    return db.sql(
            """
            select xid::text::bigint, journal_id from journal_cursor where listener = ?
            for update skip locked
            """)
        .param(listener)
        .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
        .optional()
        .orElse(null);
  }

  /** The listener has got there. */
  public void move(String listener, Place place) {
    db.sql("update journal_cursor set xid = ?::text::xid8, journal_id = ? where listener = ?")
        .param(Long.toString(place.xid()))
        .param(place.id())
        .param(listener)
        .update();
  }
}
