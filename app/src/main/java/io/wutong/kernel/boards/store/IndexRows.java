package io.wutong.kernel.boards.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The words of reports and of source documents, and which of them wait to be indexed. Except for
 * {@link #waitReports} the caller is the house.
 */
@Repository
public class IndexRows {

  private final JdbcClient db;

  IndexRows(JdbcClient db) {
    this.db = db;
  }

  /** The reports of a matter wait to be indexed. */
  public void waitReports(UUID matter) {
    db.sql("insert into report_waiting (matter) values (?) on conflict do nothing")
        .param(matter)
        .update();
  }

  /** How many matters' reports wait. */
  public int reportsWaiting() {
    return IndexQueue.REPORTS.count(db);
  }

  /** How many documents wait. */
  public int documentsWaiting() {
    return IndexQueue.DOCUMENTS.count(db);
  }

  /** Takes some matters whose reports wait. */
  public List<UUID> takeReports(int most) {
    return IndexQueue.REPORTS.take(db, most);
  }

  /** Takes some documents that wait. */
  public List<UUID> takeDocuments(int most) {
    return IndexQueue.DOCUMENTS.take(db, most);
  }

  /**
   * A report as it is searched.
   *
   * @param pairs its words as the index wants them
   */
  public record Said(int version, LocalDate heldOn, String words, String pairs) {}

  /** Writes the reports of a matter. */
  public void writeReports(UUID matter, List<Said> reports) {
    db.sql("select write_report_text(?, ?, ?::date[], ?, ?)")
        .param(matter)
        .param(reports.stream().map(Said::version).toArray(Integer[]::new))
        .param(reports.stream().map(said -> said.heldOn().toString()).toArray(String[]::new))
        .param(reports.stream().map(Said::words).toArray(String[]::new))
        .param(reports.stream().map(Said::pairs).toArray(String[]::new))
        .query((row, n) -> true)
        .single();
  }

  /** The title and the text of a document; empty when it is gone. */
  public String document(UUID id) {
    return db.sql("select title || E'\\n' || text from document where id = ?")
        .param(id)
        .query((row, n) -> row.getString(1))
        .optional()
        .orElse("");
  }

  /** Writes the words of a document, piece by piece. */
  public void writeDocument(UUID id, List<String> pairs) {
    db.sql("select write_document_text(?, ?)")
        .param(id)
        .param(pairs.toArray(String[]::new))
        .query((row, n) -> true)
        .single();
  }
}
