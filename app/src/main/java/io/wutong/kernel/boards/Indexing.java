package io.wutong.kernel.boards;

import io.wutong.kernel.boards.model.Pairs;
import io.wutong.kernel.boards.store.IndexRows;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.shared.time.ProductClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Indexes what was reported and what sources say, some at a time, as the house. */
@Component
class Indexing {

  private static final String REPORT = "ledger.report";
  private static final int SAID_MAX = 15_000;

  /** Below the positions that a tsvector counts, with what a word across two pieces needs. */
  private static final int PIECE = 8_000;

  private static final int OVERLAP = 60;

  private final IndexRows rows;
  private final Journal journal;

  Indexing(IndexRows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  /** Some reports; answers how many. */
  int reports(int most) {
    List<Journal.Place> places = rows.takeReports(most);
    List<IndexRows.Said> said =
        journal.at(places).stream()
            .map(Recorded::entry)
            .filter(entry -> entry.act().equals(REPORT))
            .map(Indexing::said)
            .toList();
    if (!said.isEmpty()) {
      rows.writeReports(said);
    }
    return places.size();
  }

  /** Lets all reports of a matter be indexed anew. */
  void again(UUID matter) {
    journal.history(matter).stream()
        .map(Recorded::entry)
        .filter(entry -> entry.act().equals(REPORT))
        .forEach(entry -> rows.waitReport(matter, entry.version()));
  }

  private static IndexRows.Said said(Entry entry) {
    JsonNode said = entry.body().path("said");
    List<String> words = new ArrayList<>();
    for (String name : List.of("progress", "nothingNewBecause", "problems", "nextSteps")) {
      words.add(said.path(name).asString(""));
    }
    words.add(said.path("coordination").path("what").asString(""));
    words.removeIf(String::isBlank);
    String all = String.join("\n", words);
    String kept = all.substring(0, Math.min(all.length(), SAID_MAX));
    return new IndexRows.Said(
        entry.subject(),
        entry.version(),
        ProductClock.day(entry.heldAt()),
        kept,
        Pairs.index(kept));
  }

  /** Some documents; answers how many. */
  int documents(int most) {
    List<UUID> documents = rows.takeDocuments(most);
    for (UUID document : documents) {
      rows.writeDocument(
          document, pieces(rows.document(document)).stream().map(Pairs::index).toList());
    }
    return documents.size();
  }

  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); from += PIECE) {
      pieces.add(text.substring(from, Math.min(text.length(), from + PIECE + OVERLAP)));
    }
    return pieces;
  }
}
