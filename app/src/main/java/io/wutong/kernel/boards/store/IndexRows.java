package io.wutong.kernel.boards.store;

import io.wutong.kernel.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The words of reports and of source documents, and which of them wait to be indexed. Except for
 * {@link #waitReport} the caller is the house.
 */
@Repository
public class IndexRows {

  private final JdbcClient db;

  IndexRows(JdbcClient db) {
    this.db = db;
  }

  /** A report waits to be indexed: that version of its matter. */
  public void waitReport(UUID matter, int version) {
    db.sql("insert into report_waiting (matter, version) values (?, ?) on conflict do nothing")
        .param(matter)
        .param(version)
        .update();
  }

  /** How many reports wait. */
  public int reportsWaiting() {
    return IndexQueue.REPORTS.count(db);
  }

  /** How many documents wait. */
  public int documentsWaiting() {
    return IndexQueue.DOCUMENTS.count(db);
  }

  /** Takes some reports that wait. */
  public List<Journal.Place> takeReports(int most) {
    return IndexQueue.REPORTS.take(
        db, most, row -> new Journal.Place(row.getObject(1, UUID.class), row.getInt(2)));
  }

  /** Takes some documents that wait. */
  public List<UUID> takeDocuments(int most) {
    return IndexQueue.DOCUMENTS.take(db, most, row -> row.getObject(1, UUID.class));
  }

  /**
   * A report as it is searched.
   *
   * @param pairs its words as the index wants them
   */
  public record Said(UUID matter, int version, LocalDate heldOn, String words, String pairs) {}

  /** Writes some reports. */
  public void writeReports(List<Said> reports) {
    db.sql("select write_report_text(?, ?, ?::date[], ?, ?)")
        .param(reports.stream().map(Said::matter).toArray(UUID[]::new))
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
