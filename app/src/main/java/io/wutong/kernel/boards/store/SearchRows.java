package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.model.Excerpt;
import io.wutong.kernel.boards.model.Found;
import io.wutong.kernel.ledger.model.State;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where words stand: in matters, in reports, in sources; as far as the actor reads these. */
@Repository
public class SearchRows {

  private final JdbcClient db;

  SearchRows(JdbcClient db) {
    this.db = db;
  }

  /** The newest matters that hold the words. */
  public List<Found.InMatter> matters(String query, List<String> words, int most) {
    return db.sql(
            """
            select id, number, state, title, doc::json #>> '{content,text}' as words
            from matter where id in (select newest_matters(?, ?)) order by id desc
            """)
        .param(query)
        .param(most)
        .query((row, n) ->
            new Found.InMatter(
                row.getObject("id", UUID.class),
                row.getString("number"),
                State.valueOf(row.getString("state")),
                Excerpt.of(row.getString("title"), words),
                Excerpt.of(row.getString("words"), words)))
        .list();
  }

  /** The newest reports that hold the words. */
  public List<Found.InReport> reports(String query, List<String> words, int most) {
    return db.sql(
            """
            select s.matter, m.number, m.title, s.version, s.held_on, s.said
            from search_reports(?, ?) s join matter m on m.id = s.matter
            order by s.held_on desc, s.matter, s.version desc
            """)
        .param(query)
        .param(most)
        .query((row, n) ->
            new Found.InReport(
                row.getObject("matter", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getInt("version"),
                row.getObject("held_on", LocalDate.class),
                Excerpt.of(row.getString("said"), words)))
        .list();
  }

  /** The newest sources that hold the words; a long text stays in the database. */
  public List<Found.InDocument> documents(String query, List<String> words, int most) {
    return db.sql(
            """
            select d.id, d.title, d.dated_on,
                substring(d.text from greatest(strpos(lower(d.text), ?) - 60, 1) for 240) as words
            from search_documents(?, ?) s join document d on d.id = s
            order by d.id desc
            """)
        .param(words.getFirst())
        .param(query)
        .param(most)
        .query((row, n) ->
            new Found.InDocument(
                row.getObject("id", UUID.class),
                Excerpt.of(row.getString("title"), words),
                row.getObject("dated_on", LocalDate.class),
                Excerpt.of(row.getString("words"), words)))
        .list();
  }
}
