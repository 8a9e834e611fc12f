package io.wutong.kernel.registry.store;

import io.wutong.kernel.registry.Party;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parties: {@code party}. */
@Repository
public class PartyRows {

  private static final RowMapper<Party> PARTY =
      (row, n) ->
          new Party(
              row.getObject(1, UUID.class),
              row.getString(2),
              row.getString(3),
              row.getObject(4, UUID.class),
              row.getInt(5));

  private final JdbcClient db;

  PartyRows(JdbcClient db) {
    this.db = db;
  }

  /** Writes a new party. */
  public void insert(Party party, Instant at) {
    db.sql(
            """
            insert into party (id, code, name, unit, version, entered_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(party.id())
        .param(party.code())
        .param(party.name())
        .param(party.unit())
        .param(party.version())
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Writes what may change. */
  public void update(Party party) {
    db.sql("update party set name = ?, unit = ?, version = ? where id = ?")
        .param(party.name())
        .param(party.unit())
        .param(party.version())
        .param(party.id())
        .update();
  }

  public @Nullable Party find(UUID id) {
    return one("select id, code, name, unit, version from party where id = ?", id);
  }

  public @Nullable Party findByCode(String code) {
    return one("select id, code, name, unit, version from party where code = ?", code);
  }

  public @Nullable Party findByUnit(UUID unit) {
    return one("select id, code, name, unit, version from party where unit = ?", unit);
  }

  /** Whose name or code holds the words, by name; all for no words. */
  public List<Party> list(String words, int limit) {
    return db.sql(
            """
            select id, code, name, unit, version from party
            where strpos(name, :words) > 0 or strpos(code, upper(:words)) > 0
            order by name, id limit :limit
            """)
        .param("words", words)
        .param("limit", limit)
        .query(PARTY)
        .list();
  }

  /** Every party, by id. */
  public List<Party> all() {
    return db.sql("select id, code, name, unit, version from party order by id")
        .query(PARTY)
        .list();
  }

  private @Nullable Party one(String sql, Object key) {
    return db.sql(sql).param(key).query(PARTY).optional().orElse(null);
  }
}
