package io.wutong.kernel.boards.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits to be indexed: tables of ids, taken from in their order by one or several at once. */
enum IndexQueue {
  MATTERS("text_waiting", "matter"),
  REPORTS("report_waiting", "matter"),
  DOCUMENTS("document_waiting", "document");

  private final String taking;
  private final String counting;

  IndexQueue(String table, String id) {
    // By their places: joined by their ids the whole table was read for each batch.
    taking =
        """
        delete from %1$s where ctid = any (array(
          select ctid from %1$s order by %2$s limit ? for update skip locked))
        returning %2$s
        """
            .formatted(table, id);
    counting = "select count(*) from " + table;
  }

  /** Takes some; they wait no longer when the transaction ends. */
  List<UUID> take(JdbcClient db, int most) {
    return db.sql(taking).param(most).query((row, n) -> row.getObject(1, UUID.class)).list();
  }

  int count(JdbcClient db) {
    return db.sql(counting).query((row, n) -> row.getInt(1)).single();
  }
}
