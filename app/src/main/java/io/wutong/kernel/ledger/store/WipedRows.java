package io.wutong.kernel.ledger.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Empties the ledger's tables before they are made anew out of the journal. */
@Repository
public class WipedRows {

  private final JdbcClient db;

  WipedRows(JdbcClient db) {
    this.db = db;
  }

  /** Deletes every row but the journal's. */
  public void wipe() {
    for (String table :
        List.of(
            "prepared_act", "matter_span", "assignment", "help_asked", "matter", "matter_reader")) {
      db.sql("delete from " + table).update();
    }
  }

  /** Numbers go on after the highest that was ever given. */
  public void continueNumbers() {
    db.sql(
            """
            select setval('matter_number', greatest(
                (select coalesce(max(split_part(number, '-', 2)::bigint), 0) from matter), 1))
            """)
        .query((row, n) -> row.getLong(1))
        .single();
  }
}
