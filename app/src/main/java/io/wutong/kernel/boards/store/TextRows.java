package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.model.Pairs;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code matter_text}, written through their function. */
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
}
