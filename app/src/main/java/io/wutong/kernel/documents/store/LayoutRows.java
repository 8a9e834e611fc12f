package io.wutong.kernel.documents.store;

import io.wutong.kernel.documents.model.Layout;
import io.wutong.shared.json.RecordJson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code sheet_layout}. */
@Repository
public class LayoutRows {

  private static final String BETWEEN = "\n";

  private final JdbcClient db;
  private final RecordJson json;

  LayoutRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** Writes one. */
  public void write(Layout layout) {
    db.sql(
            """
            insert into sheet_layout (id, version, unit, name, headers, doc)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update
              set version = excluded.version, name = excluded.name, headers = excluded.headers,
                  doc = excluded.doc
            """)
        .param(layout.id())
        .param(layout.version())
        .param(layout.unit())
        .param(layout.name())
        .param(String.join(BETWEEN, layout.headers()))
        .param(json.text(layout))
        .update();
  }

  /** Forgets one. */
  public void delete(UUID id) {
    db.sql("delete from sheet_layout where id = ?").param(id).update();
  }

  /** The layouts of a unit, by name. */
  public List<Layout> list(UUID unit) {
    return db.sql("select doc from sheet_layout where unit = ? order by name, id")
        .param(unit)
        .query((row, n) -> json.parse(row.getString(1), Layout.class))
        .list();
  }

  /** All of them, by id. */
  public List<Layout> all() {
    return db.sql("select doc from sheet_layout order by id")
        .query((row, n) -> json.parse(row.getString(1), Layout.class))
        .list();
  }

  /** A unit's layout for these headers; the one that was kept last. */
  public @Nullable Layout find(UUID unit, List<String> headers) {
    return db
        .sql("select doc from sheet_layout where unit = ? and headers = ? order by id desc")
        .param(unit)
        .param(String.join(BETWEEN, headers))
        .query((row, n) -> json.parse(row.getString(1), Layout.class))
        .list()
        .stream()
        .findFirst()
        .orElse(null);
  }
}
