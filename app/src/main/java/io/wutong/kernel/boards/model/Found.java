package io.wutong.kernel.boards.model;

import io.wutong.kernel.ledger.model.State;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, and where the words stand; of each sort the newest, and whether there are
 * more.
 */
public record Found(
    List<InMatter> matters,
    boolean moreMatters,
    List<InReport> reports,
    boolean moreReports,
    List<InDocument> documents,
    boolean moreDocuments) {

  /** In the number, the title or the content of a matter. */
  public record InMatter(UUID id, String number, State state, Excerpt title, Excerpt content) {}

  /** In a report of a day. */
  public record InReport(
      UUID matter, String number, String title, int version, LocalDate on, Excerpt words) {}

  /** In a source document. */
  public record InDocument(UUID id, Excerpt title, @Nullable LocalDate datedOn, Excerpt words) {}
}
