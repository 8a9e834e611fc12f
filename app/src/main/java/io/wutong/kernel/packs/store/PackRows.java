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

  /**
   * One system's last version.
   *
   * @param version how many acts there were about this system's pack
   * @param inForce false once the folder no longer had it
   */
  public record Row(String system, String hash, int version, Instant loadedAt, boolean inForce) {}

  private final JdbcClient db;

  PackRows(JdbcClient db) {
    this.db = db;
  }

  /** All of them, by system. */
  public List<Row> list() {
    return db.sql("select system, hash, version, loaded_at, in_force from pack order by system")
        .query((row, n) ->
            new Row(
                row.getString(1),
                Hashes.hex(row.getBytes(2)),
                row.getInt(3),
                row.getTimestamp(4).toInstant(),
                row.getBoolean(5)))
        .list();
  }

  /** Writes a system's last version. */
  public void put(Row row) {
    db.sql(
            """
            insert into pack (system, hash, version, loaded_at, in_force) values (?, ?, ?, ?, ?)
            on conflict (system) do update
              set hash = excluded.hash, version = excluded.version,
                  loaded_at = excluded.loaded_at, in_force = excluded.in_force
            """)
        .param(row.system())
        .param(Hashes.bytes(row.hash()))
        .param(row.version())
        .param(row.loadedAt().atOffset(ZoneOffset.UTC))
        .param(row.inForce())
        .update();
  }
}
