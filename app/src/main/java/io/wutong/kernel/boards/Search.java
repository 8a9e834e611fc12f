package io.wutong.kernel.boards;

import io.wutong.kernel.boards.model.Found;
import io.wutong.kernel.boards.model.Pairs;
import io.wutong.kernel.boards.store.IndexRows;
import io.wutong.kernel.boards.store.SearchRows;
import io.wutong.kernel.boards.store.TextRows;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the search: one box over matters, what was reported of them, and their sources. */
@Service
public class Search {

  private static final int MOST = 20;

  private final SearchRows rows;
  private final TextRows texts;
  private final IndexRows index;

  Search(SearchRows rows, TextRows texts, IndexRows index) {
    this.rows = rows;
    this.texts = texts;
    this.index = index;
  }

  /** How far the index is behind: matters, reports of matters, documents. */
  public record Lag(int matters, int reports, int documents) {}

  /** What holds the words; nothing when there is nothing to search for. */
  @Transactional(readOnly = true)
  public Found find(String words) {
    String query = Pairs.query(words);
    List<String> lit = Pairs.words(words);
    if (query.isEmpty()) {
      return new Found(List.of(), false, List.of(), false, List.of(), false);
    }
    var matters = rows.matters(query, lit, MOST + 1);
    var reports = rows.reports(query, lit, MOST + 1);
    var documents = rows.documents(query, lit, MOST + 1);
    return new Found(
        shown(matters),
        matters.size() > MOST,
        shown(reports),
        reports.size() > MOST,
        shown(documents),
        documents.size() > MOST);
  }

  private static <T> List<T> shown(List<T> found) {
    return found.stream().limit(MOST).toList();
  }

  /** How much waits to be indexed. */
  @Transactional(readOnly = true)
  public Lag lag() {
    return new Lag(texts.waiting(), index.reportsWaiting(), index.documentsWaiting());
  }
}
