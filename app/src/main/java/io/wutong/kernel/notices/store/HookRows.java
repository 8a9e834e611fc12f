package io.wutong.kernel.notices.store;

import io.wutong.kernel.notices.model.Hook;
import io.wutong.shared.json.RecordJson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The targets that are told: {@code notice_hook}. */
@Repository
public class HookRows {

  private final JdbcClient db;
  private final RecordJson json;

  HookRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** All, in the order in which they were entered. */
  public List<Hook> list() {
    return db.sql("select doc from notice_hook order by id")
        .query((row, n) -> json.parse(row.getString(1), Hook.class))
        .list();
  }

  /** One, locked, or null. */
  public @Nullable Hook lock(UUID id) {
    return db.sql("select doc from notice_hook where id = ? for update")
        .param(id)
        .query((row, n) -> json.parse(row.getString(1), Hook.class))
        .optional()
        .orElse(null);
  }

  /** Writes one as it stands. */
  public void write(Hook hook) {
    db.sql(
            """
            insert into notice_hook (id, doc) values (?, ?)
            on conflict (id) do update set doc = excluded.doc
            """)
        .param(hook.id())
        .param(json.text(hook))
        .update();
  }

  /** Deletes every row; the journal keeps what they were. */
  public void wipe() {
    db.sql("delete from notice_hook").update();
  }
}
