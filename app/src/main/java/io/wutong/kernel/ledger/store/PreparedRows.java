package io.wutong.kernel.ledger.store;

import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.model.Prepared;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.shared.json.RecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code prepared_act}. */
@Repository
public class PreparedRows {

  private static final String COLUMNS =
      """
      select id, version, matter, unit, verb, said, prepared_by, prepared_post, prepared_at, state,
             decided_by, decided_at, reason
      from prepared_act
      """;

  private final JdbcClient db;
  private final RecordJson json;

  PreparedRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** A new row. */
  public void insert(Prepared prepared) {
    db.sql(
            """
            insert into prepared_act (id, version, matter, unit, verb, said, prepared_by,
                prepared_post, prepared_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(prepared.id())
        .param(prepared.version())
        .param(prepared.matter())
        .param(prepared.unit())
        .param(prepared.verb().name())
        .param(json.text(prepared.order()))
        .param(prepared.preparedBy())
        .param(prepared.preparedPost())
        .param(MatterRows.at(prepared.preparedAt()))
        .param(prepared.state().name())
        .update();
  }

  /** The row after the signer's decision. */
  public void decide(Prepared prepared) {
    db.sql(
            """
            update prepared_act
            set version = ?, state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?
            """)
        .param(prepared.version())
        .param(prepared.state().name())
        .param(prepared.decidedBy())
        .param(prepared.decidedAt() == null ? null : MatterRows.at(prepared.decidedAt()))
        .param(prepared.reason())
        .param(prepared.id())
        .update();
  }

  /** The prepared act, locked; null when it is not there or not theirs. */
  public @Nullable Prepared lock(UUID id) {
    return db.sql(COLUMNS + " where id = ? for update")
        .param(id)
        .query((row, n) -> prepared(row))
        .optional()
        .orElse(null);
  }

  /** What waits for a signature on a matter, oldest first. */
  public List<Prepared> waitingOn(UUID matter) {
    return db.sql(COLUMNS + " where matter = ? and state = 'WAITING' order by prepared_at")
        .param(matter)
        .query((row, n) -> prepared(row))
        .list();
  }

  /**
   * What waits for a signature of these units, oldest first; on a matter that has ended nothing
   * does but the correction of a figure.
   */
  public List<Prepared> waitingFor(List<UUID> units) {
    return db.sql(
            COLUMNS
                + """
                where unit = any(?) and state = 'WAITING'
                  and exists (select 1 from matter m
                              where m.id = matter
                                and (m.state not in ('CLOSED', 'WITHDRAWN')
                                     or verb = 'CORRECT' and m.state = 'CLOSED'))
                order by prepared_at limit 500
                """)
        .param(units.toArray(UUID[]::new))
        .query((row, n) -> prepared(row))
        .list();
  }

  /** What a signer sent back to this person and was not prepared again, newest first. */
  public List<Prepared> sentBackTo(UUID person) {
    return db.sql(
            COLUMNS
                + " where prepared_by = ? and state = 'SENT_BACK' order by decided_at desc limit"
                + " 50")
        .param(person)
        .query((row, n) -> prepared(row))
        .list();
  }

  private Prepared prepared(ResultSet row) throws SQLException {
    OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new Prepared(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("matter", UUID.class),
        row.getObject("unit", UUID.class),
        Verb.valueOf(row.getString("verb")),
        json.parse(row.getString("said"), Order.class),
        row.getObject("prepared_by", UUID.class),
        row.getObject("prepared_post", UUID.class),
        row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
        Prepared.Standing.valueOf(row.getString("state")),
        row.getObject("decided_by", UUID.class),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("reason"));
  }
}
