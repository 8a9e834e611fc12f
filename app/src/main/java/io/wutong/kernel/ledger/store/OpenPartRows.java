package io.wutong.kernel.ledger.store;

import io.wutong.kernel.ledger.OpenPart;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parts of open matters, read across {@code assignment} and {@code matter}. */
@Repository
public class OpenPartRows {

  private static final String PARTS =
      """
      select m.id, m.version, m.number, m.title, m.state, m.kind, m.campaign, m.lead, m.verifier,
             m.promised_on, m.due_on, m.blue_on, m.yellow_on, m.red_on, m.progress, m.last_words, m.asks,
             m.doc::json #>> '{dates,dispatchedAt}' as handed_out_at,
             a.unit, a.role, a.state as standing,
             exists (select 1 from prepared_act p
                     where p.matter = m.id and p.unit = a.unit and p.verb = 'REPORT'
                       and p.state = 'WAITING') as waits
      from assignment a join matter m on m.id = a.matter
      """;
  private static final String OPEN =
      " and m.state in ('DISPATCHED', 'ACCEPTED', 'SUBMITTED', 'SUSPENDED')"
          + " and m.state not in ('CLOSED', 'WITHDRAWN')";

  private final JdbcClient db;

  OpenPartRows(JdbcClient db) {
    this.db = db;
  }

  /** A unit's parts, the first due first. */
  public List<OpenPart> ofUnit(UUID unit, int limit) {
    return db.sql(
            PARTS
                + " where a.unit = ? and a.state <> 'DONE'"
                + OPEN
                + " order by m.due_on nulls last, m.number limit ?")
        .param(unit)
        .param(limit)
        .query((row, n) -> part(row))
        .list();
  }

  /** How many parts a unit has. */
  public int countOfUnit(UUID unit) {
    return db.sql(
            "select count(*) from assignment a join matter m on m.id = a.matter"
                + " where a.unit = ? and a.state <> 'DONE'"
                + OPEN)
        .param(unit)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  /** The leads' parts of a campaign's matters, or of all that the actor reads. */
  public List<OpenPart> leads(@Nullable UUID campaign) {
    String of = " where a.role = 'LEAD' and a.state <> 'DONE'" + OPEN;
    String sorted = " order by m.due_on nulls last, m.number";
    JdbcClient.StatementSpec asked =
        campaign == null
            ? db.sql(PARTS + of + sorted)
            : db.sql(PARTS + of + " and m.campaign = ?" + sorted).param(campaign);
    return asked.query((row, n) -> part(row)).list();
  }

  @SuppressWarnings("NullAway") // nullable columns read where the record says so
  private static OpenPart part(ResultSet row) throws SQLException {
    int percent = row.getInt("progress");
    return new OpenPart(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("number"),
        row.getString("title"),
        State.valueOf(row.getString("state")),
        row.getString("kind"),
        row.getObject("campaign", UUID.class),
        row.getObject("lead", UUID.class),
        row.getObject("verifier", UUID.class),
        row.getObject("unit", UUID.class),
        Part.Role.valueOf(row.getString("role")),
        Part.Standing.valueOf(row.getString("standing")),
        row.getObject("promised_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getObject("blue_on", LocalDate.class),
        row.getObject("yellow_on", LocalDate.class),
        row.getObject("red_on", LocalDate.class),
        percent < 0 ? null : percent,
        row.getString("last_words"),
        row.getString("asks"),
        Instant.parse(row.getString("handed_out_at")),
        row.getBoolean("waits"));
  }
}
