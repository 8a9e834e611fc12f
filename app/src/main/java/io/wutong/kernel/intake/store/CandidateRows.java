package io.wutong.kernel.intake.store;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.SetAside;
import io.wutong.shared.json.RecordJson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code candidate} and {@code set_aside}. */
@Repository
public class CandidateRows {

  private final JdbcClient db;
  private final RecordJson json;

  CandidateRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** The document that a matter came out of, or null. */
  public @Nullable UUID findDocumentOf(UUID matter) {
    return db.sql("select document from candidate where matter = ?")
        .param(matter)
        .query((row, n) -> row.getObject(1, UUID.class))
        .optional()
        .orElse(null);
  }

  List<Candidate> candidates(UUID document) {
    return db.sql("select detail::text from candidate where document = ?")
        .param(document)
        .query((row, n) -> json.parse(row.getString(1), Candidate.class))
        .list();
  }

  List<SetAside> setAside(UUID document) {
    return db.sql("select detail::text from set_aside where document = ?")
        .param(document)
        .query((row, n) -> json.parse(row.getString(1), SetAside.class))
        .list();
  }

  void write(UUID document, Candidate candidate) {
    db.sql(
            """
            insert into candidate (id, document, start_at, end_at, status, matter, detail)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (id) do update set status = excluded.status, matter = excluded.matter,
                                           detail = excluded.detail
            """)
        .param(candidate.id())
        .param(document)
        .param(candidate.source().start())
        .param(candidate.source().end())
        .param(candidate.status().name())
        .param(candidate.matter())
        .param(json.text(candidate))
        .update();
  }

  void write(UUID document, SetAside left) {
    db.sql("insert into set_aside (id, document, start_at, detail) values (?, ?, ?, ?::jsonb)")
        .param(left.id())
        .param(document)
        .param(left.source().start())
        .param(json.text(left))
        .update();
  }

  void drop(SetAside left) {
    db.sql("delete from set_aside where id = ?").param(left.id()).update();
  }
}
