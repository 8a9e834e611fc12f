package io.wutong.kernel.exchange.store;

import io.wutong.kernel.exchange.model.FormLayout;
import io.wutong.shared.json.RecordJson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code form_layout}. */
@Repository
public class FormRows {

  private final JdbcClient db;
  private final RecordJson json;

  FormRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** Writes one. */
  public void write(FormLayout layout) {
    db.sql(
            """
            insert into form_layout (id, version, unit, name, headers, doc)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update
              set version = excluded.version, name = excluded.name, headers = excluded.headers,
                  doc = excluded.doc
            """)
        .param(layout.id())
        .param(layout.version())
        .param(layout.unit())
        .param(layout.name())
        .param(headers(layout.headers()))
        .param(json.text(layout))
        .update();
  }

  private static String headers(List<String> headers) {
    return String.join("\n", headers);
  }

  /** Forgets one. */
  public void delete(UUID id) {
    db.sql("delete from form_layout where id = ?").param(id).update();
  }

  /** The layouts of a unit, by name. */
  public List<FormLayout> list(UUID unit) {
    return db.sql("select doc from form_layout where unit = ? order by name, id")
        .param(unit)
        .query((row, n) -> json.parse(row.getString(1), FormLayout.class))
        .list();
  }

  /** All of them, by id. */
  public List<FormLayout> all() {
    return db.sql("select doc from form_layout order by id")
        .query((row, n) -> json.parse(row.getString(1), FormLayout.class))
        .list();
  }

  /** A unit's layout for these headings. */
  public @Nullable FormLayout find(UUID unit, List<String> headers) {
    return db
        .sql("select doc from form_layout where unit = ? and headers = ? order by id desc")
        .param(unit)
        .param(headers(headers))
        .query((row, n) -> json.parse(row.getString(1), FormLayout.class))
        .list()
        .stream()
        .findFirst()
        .orElse(null);
  }
}
