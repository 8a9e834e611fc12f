package io.wutong.kernel.ledger.store;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code act_key}: what was sent under which name, and what was answered. */
@Repository
public class ActKeyRows {

  private final JdbcClient db;

  ActKeyRows(JdbcClient db) {
    this.db = db;
  }

  /** What was answered to something that was sent before. */
  public record Answered(String hash, int version, boolean prepared) {}

  /**
   * Takes a name; answers whether it was free. Whoever sends the same at the same moment waits here
   * until the first is done.
   */
  public boolean take(UUID person, UUID key, String hash, Instant at) {
    return db.sql(
                """
                insert into act_key (person, key, hash, at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .param(person)
            .param(key)
            .param(hash)
            .param(MatterRows.at(at))
            .update()
        == 1;
  }

  /** Writes what was answered. */
  public void answer(UUID person, UUID key, int version, boolean prepared) {
    db.sql("update act_key set version = ?, prepared = ? where person = ? and key = ?")
        .param(version)
        .param(prepared)
        .param(person)
        .param(key)
        .update();
  }

  /** What was answered under a name that is taken. */
  public Answered answered(UUID person, UUID key) {
    return db.sql("select hash, version, prepared from act_key where person = ? and key = ?")
        .param(person)
        .param(key)
        .query((row, n) -> new Answered(row.getString(1), row.getInt(2), row.getBoolean(3)))
        .single();
  }

  /** Forgets what a person sent before a moment. */
  public void forget(UUID person, Instant before) {
    db.sql("delete from act_key where person = ? and at < ?")
        .param(person)
        .param(MatterRows.at(before))
        .update();
  }
}
