package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.model.Pairs;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code matter_text}, written through their function, and of {@code text_waiting}. */
@Repository
public class TextRows {

  private final JdbcClient db;

  TextRows(JdbcClient db) {
    this.db = db;
  }

  /** Writes the words by which a matter is found. */
  public void write(UUID matter, String words) {
    db.sql("select write_matter_text(?, ?)")
        .param(matter)
        .param(Pairs.index(words))
        .query((row, n) -> true)
        .single();
  }

  /** These wait to be indexed. */
  public void wait(List<UUID> matters) {
    if (!matters.isEmpty()) {
      db.sql("insert into text_waiting (matter) select unnest(?) on conflict do nothing")
          .param(matters.toArray(UUID[]::new))
          .update();
    }
  }

  /** How many wait. */
  public int waiting() {
    return IndexQueue.MATTERS.count(db);
  }

  /**
   * Indexes some of those that wait, as they stand now; answers how many. The caller is the house.
   */
  public int indexSome(int most) {
    List<UUID> ids = IndexQueue.MATTERS.take(db, most, row -> row.getObject(1, UUID.class));
    List<Words> words = ids.isEmpty() ? List.of() : words(ids);
    if (!words.isEmpty()) {
      db.sql("select count(write_matter_text(m, w)) from unnest(?, ?) t(m, w)")
          .param(words.stream().map(Words::matter).toArray(UUID[]::new))
          .param(
              words.parallelStream().map(each -> Pairs.index(each.said())).toArray(String[]::new))
          .query((row, n) -> row.getInt(1))
          .single();
    }
    return ids.size();
  }

  private record Words(UUID matter, String said) {}

  private List<Words> words(List<UUID> ids) {
    return db.sql(
            """
            select id, concat_ws(E'\\n', number, title, doc::json #>> '{content,text}')
            from matter where id = any(?)
            """)
        .param(ids.toArray(UUID[]::new))
        .query((row, n) -> new Words(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }
}
