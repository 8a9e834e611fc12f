package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.model.View;
import io.wutong.shared.json.RecordJson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code board_view} and {@code board_standard}. */
@Repository
public class ViewRows {

  private final JdbcClient db;
  private final RecordJson json;

  ViewRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** Writes one. */
  public void write(View view) {
    db.sql(
            """
            insert into board_view (id, version, person, unit, shared, name, doc)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
              set version = excluded.version, unit = excluded.unit, shared = excluded.shared,
                  name = excluded.name, doc = excluded.doc
            """)
        .params(view.id(), view.version(), view.person(), view.unit(), view.shared(), view.name())
        .param(json.text(view))
        .update();
  }

  /** Forgets one. */
  public void delete(UUID id) {
    db.sql("delete from board_view where id = ?").param(id).update();
  }

  /** One that the actor sees, or null. */
  public @Nullable View find(UUID id) {
    return db.sql("select doc from board_view where id = ?")
        .param(id)
        .query((row, n) -> json.parse(row.getString(1), View.class))
        .optional()
        .orElse(null);
  }

  /** Those of a person, and those that are shared in a unit, by name. */
  public List<View> list(UUID person, UUID unit) {
    return db.sql(
            """
            select doc from board_view where person = ? or (shared and unit = ?) order by name, id
            """)
        .params(person, unit)
        .query((row, n) -> json.parse(row.getString(1), View.class))
        .list();
  }

  /** All of them, by id. */
  public List<View> all() {
    return db.sql("select doc from board_view order by id")
        .query((row, n) -> json.parse(row.getString(1), View.class))
        .list();
  }

  /** With this view the list of a person opens; null for none. */
  public void standard(UUID person, @Nullable UUID view) {
    db.sql("delete from board_standard where person = ?").param(person).update();
    if (view != null) {
      db.sql("insert into board_standard (person, view) values (?, ?)")
          .params(person, view)
          .update();
    }
  }

  /** The view with which the list of a person opens, or null. */
  public @Nullable UUID findStandard(UUID person) {
    return db.sql("select view from board_standard where person = ?")
        .param(person)
        .query((row, n) -> row.getObject(1, UUID.class))
        .optional()
        .orElse(null);
  }
}
