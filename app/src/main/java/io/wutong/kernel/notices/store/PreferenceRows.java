package io.wutong.kernel.notices.store;

import io.wutong.kernel.notices.model.Preference;
import io.wutong.shared.json.RecordJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How persons want to hear: {@code notice_preference}. */
@Repository
public class PreferenceRows {

  private final JdbcClient db;
  private final RecordJson json;

  PreferenceRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** What a person said, or what holds for those who never did. */
  public Preference get(UUID person) {
    return find("select doc from notice_preference where person = ?", person);
  }

  /** The same, locked. */
  public Preference lock(UUID person) {
    return find("select doc from notice_preference where person = ? for update", person);
  }

  private Preference find(String sql, UUID person) {
    return db.sql(sql)
        .param(person)
        .query((row, n) -> json.parse(row.getString(1), Preference.class))
        .optional()
        .orElse(Preference.UNSAID);
  }

  /** Those who ever said something, by person. */
  public Map<UUID, Preference> all() {
    Map<UUID, Preference> all = new LinkedHashMap<>();
    db.sql("select person, doc from notice_preference order by person")
        .query((row, n) ->
            all.put(row.getObject(1, UUID.class), json.parse(row.getString(2), Preference.class)))
        .list();
    return all;
  }

  /** Writes what a person said. */
  public void write(UUID person, Preference preference) {
    db.sql(
            """
            insert into notice_preference (person, doc) values (?, ?)
            on conflict (person) do update set doc = excluded.doc
            """)
        .param(person)
        .param(json.text(preference))
        .update();
  }

  /** How many there are. */
  public int count() {
    return db.sql("select count(*) from notice_preference")
        .query((row, n) -> row.getInt(1))
        .single();
  }

  /** Deletes every row; the journal keeps what they were. */
  public void wipe() {
    db.sql("delete from notice_preference").update();
  }
}
