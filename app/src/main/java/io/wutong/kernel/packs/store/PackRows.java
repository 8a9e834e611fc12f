package io.wutong.kernel.packs.store;

import io.wutong.kernel.journal.Hashes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which pack of each system is in force: {@code pack}. */
@Repository
public class PackRows {

  /** One system's version in force. */
  public record Row(String system, String hash, int version, Instant loadedAt) {}

  private final JdbcClient db;

  PackRows(JdbcClient db) {
    this.db = db;
  }

  /** All of them, by system. */
  public List<Row> list() {
    return db.sql("select system, hash, version, loaded_at from pack order by system")
        .query((row, n) ->
            new Row(
                row.getString(1),
                Hashes.hex(row.getBytes(2)),
                row.getInt(3),
                row.getTimestamp(4).toInstant()))
        .list();
  }

  /** Puts a system's version in force. */
  public void put(Row row) {
    db.sql(
            """
            insert into pack (system, hash, version, loaded_at) values (?, ?, ?, ?)
            on conflict (system) do update
              set hash = excluded.hash, version = excluded.version, loaded_at = excluded.loaded_at
            """)
        .param(row.system())
        .param(Hashes.bytes(row.hash()))
        .param(row.version())
        .param(row.loadedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes a system's pack out of force. */
  public void drop(String system) {
    db.sql("delete from pack where system = ?").param(system).update();
  }
}
