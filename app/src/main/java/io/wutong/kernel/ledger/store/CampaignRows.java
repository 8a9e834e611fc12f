package io.wutong.kernel.ledger.store;

import io.wutong.kernel.ledger.Campaign;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code campaign}. */
@Repository
public class CampaignRows {

  private final JdbcClient db;

  CampaignRows(JdbcClient db) {
    this.db = db;
  }

  /** A new row. */
  public void insert(Campaign campaign) {
    db.sql(
            """
            insert into campaign (id, version, name, kind, verifier, units, from_on, to_on)
            values (?, 1, ?, ?, ?, ?, ?, ?)
            """)
        .param(campaign.id())
        .param(campaign.name())
        .param(campaign.kind())
        .param(campaign.verifier())
        .param(campaign.units().toArray(UUID[]::new))
        .param(campaign.from())
        .param(campaign.to())
        .update();
  }

  /** Whether there is one of this id. */
  public boolean has(UUID id) {
    return db.sql("select exists (select 1 from campaign where id = ?)")
        .param(id)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  /** All campaigns, the latest first. */
  public List<Campaign> list() {
    return db.sql(
            """
            select id, name, kind, verifier, units, from_on, to_on from campaign
            order by from_on desc, name
            """)
        .query((row, n) -> campaign(row))
        .list();
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    Array units = row.getArray("units");
    return new Campaign(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("kind"),
        row.getObject("verifier", UUID.class),
        List.of((UUID[]) units.getArray()),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class));
  }
}
