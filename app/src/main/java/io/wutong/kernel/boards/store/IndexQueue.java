package io.wutong.kernel.boards.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits to be indexed: tables of keys, taken from in their order by one or several at once.
 */
enum IndexQueue {
  MATTERS("text_waiting", "matter"),
  REPORTS("report_waiting", "matter, version"),
  DOCUMENTS("document_waiting", "document");

  private final String taking;
  private final String counting;

  IndexQueue(String table, String key) {
    // By their places: joined by their keys the whole table was read for each batch.
    taking =
        """
        delete from %1$s where ctid = any (array(
          select ctid from %1$s order by %2$s limit ? for update skip locked))
        returning %2$s
        """
            .formatted(table, key);
    counting = "select count(*) from " + table;
  }

  /** Takes some; they wait no longer when the transaction ends. */
  <K> List<K> take(JdbcClient db, int most, Key<K> key) {
    return db.sql(taking).param(most).query((row, n) -> key.of(row)).list();
  }

  /** Reads a key. */
  interface Key<K> {
    K of(ResultSet row) throws SQLException;
  }

  int count(JdbcClient db) {
    return db.sql(counting).query((row, n) -> row.getInt(1)).single();
  }
}
