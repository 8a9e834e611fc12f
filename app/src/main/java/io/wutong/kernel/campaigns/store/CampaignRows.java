package io.wutong.kernel.campaigns.store;

import io.wutong.kernel.campaigns.Campaign;
import io.wutong.kernel.packs.Rhythm;
import io.wutong.shared.json.RecordJson;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code campaign}. */
@Repository
public class CampaignRows {

  private static final String COLUMNS =
      """
      select id, version, name, kind, verifier, units, from_on, to_on, rhythm, source, aims
      from campaign
      """;

  private final JdbcClient db;
  private final RecordJson json;

  CampaignRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** A new row. */
  public void insert(Campaign campaign) {
    bind(
            db.sql(
                """
                insert into campaign (version, name, kind, verifier, units, from_on, to_on, rhythm,
                    source, aims, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """),
            campaign)
        .update();
  }

  /** The row after a change; the campaign was locked. */
  public void update(Campaign campaign) {
    bind(
            db.sql(
                """
                update campaign set version = ?, name = ?, kind = ?, verifier = ?, units = ?,
                    from_on = ?, to_on = ?, rhythm = ?, source = ?, aims = ?
                where id = ?
                """),
            campaign)
        .update();
  }

  private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Campaign campaign) {
    return statement
        .param(campaign.version())
        .param(campaign.name())
        .param(campaign.kind())
        .param(campaign.verifier())
        .param(campaign.units().toArray(UUID[]::new))
        .param(campaign.from())
        .param(campaign.to())
        .param(campaign.rhythm() == null ? null : json.text(campaign.rhythm()))
        .param(campaign.source())
        .param(json.text(campaign.aims()))
        .param(campaign.id());
  }

  /** Whether there is one of this id. */
  public boolean has(UUID id) {
    return db.sql("select exists (select 1 from campaign where id = ?)")
        .param(id)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  /** The campaign; null when there is none. */
  public @Nullable Campaign find(UUID id) {
    return one(COLUMNS + " where id = ?", id);
  }

  /** The campaign, locked until the transaction ends; null when there is none. */
  public @Nullable Campaign lock(UUID id) {
    return one(COLUMNS + " where id = ? for update", id);
  }

  private @Nullable Campaign one(String sql, UUID id) {
    return db.sql(sql).param(id).query((row, n) -> campaign(row)).optional().orElse(null);
  }

  /** All campaigns, the latest first. */
  public List<Campaign> list() {
    return db.sql(COLUMNS + " order by from_on desc, name, id")
        .query((row, n) -> campaign(row))
        .list();
  }

  private Campaign campaign(ResultSet row) throws SQLException {
    Array units = row.getArray("units");
    String rhythm = row.getString("rhythm");
    return new Campaign(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("name"),
        row.getString("kind"),
        row.getObject("verifier", UUID.class),
        List.of((UUID[]) units.getArray()),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        rhythm == null ? null : json.parse(rhythm, Rhythm.class),
        row.getString("source"),
        List.of(json.parse(row.getString("aims"), Campaign.Aim[].class)));
  }
}
