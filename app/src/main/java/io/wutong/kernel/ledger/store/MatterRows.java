package io.wutong.kernel.ledger.store;

import io.wutong.kernel.ledger.model.Asks;
import io.wutong.kernel.ledger.model.ListColumns;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Told;
import io.wutong.shared.json.RecordJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code matter}: each matter as it stands now. */
@Repository
public class MatterRows {

  private final JdbcClient db;
  private final RecordJson json;

  MatterRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /** The next number, as {@code 2022-00017}. Numbers grow, with gaps. */
  public String nextNumber(int year) {
    long next =
        db.sql("select nextval('matter_number')").query((row, n) -> row.getLong(1)).single();
    return "%d-%05d".formatted(year, next);
  }

  /** The matter, locked until the transaction ends; null when it is not there or not theirs. */
  public @Nullable Matter lock(UUID id) {
    return one("select doc from matter where id = ? for update", id);
  }

  /** The matter; null when it is not there or not theirs. */
  public @Nullable Matter find(UUID id) {
    return one("select doc from matter where id = ?", id);
  }

  private @Nullable Matter one(String sql, UUID id) {
    return db.sql(sql)
        .param(id)
        .query((row, n) -> json.parse(row.getString(1), Matter.class))
        .optional()
        .orElse(null);
  }

  /** Those of these matters that are there and theirs. */
  public List<Matter> those(List<UUID> ids) {
    return db
        .sql("select doc from matter where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(String.class)
        .list()
        .parallelStream()
        .map(doc -> json.parse(doc, Matter.class))
        .toList();
  }

  /** Those of some matters that the actor reads. */
  public Set<UUID> readable(Set<UUID> ids) {
    return Set.copyOf(
        db.sql("select id from matter where id = any(?)")
            .param(ids.toArray(UUID[]::new))
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
  }

  /** What an open matter says. */
  public record Said(UUID id, String number, String title, State state, String text) {}

  /** The newest open matters that a unit leads. */
  public List<Said> openOf(UUID lead) {
    return db.sql(
            """
            select id, number, title, state, doc::json #>> '{content,text}' as words from matter
            where lead = ? and state not in ('CLOSED', 'WITHDRAWN')
            order by number desc limit 1000
            """)
        .param(lead)
        .query((row, n) ->
            new Said(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                row.getString("words")))
        .list();
  }

  /** The matters delegated from one. */
  public List<Matter> childrenOf(UUID parent) {
    return db.sql("select doc from matter where parent = ? order by number")
        .param(parent)
        .query((row, n) -> json.parse(row.getString(1), Matter.class))
        .list();
  }

  /** A parent or a child, as far as a decision needs it. */
  public record Kin(Scene.Relative relative, boolean above) {}

  /**
   * The parent and the children of a matter, also those that the actor does not read: a rule holds
   * for whoever decides. Nothing is parsed for it.
   */
  public List<Kin> kin(UUID matter) {
    return db.sql("select id, number, state, due_on, above from matter_kin(?)")
        .param(matter)
        .query((row, n) ->
            new Kin(
                new Scene.Relative(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    State.valueOf(row.getString(3)),
                    row.getObject(4, LocalDate.class)),
                row.getBoolean(5)))
        .list();
  }

  /** Nobody changes the parent of a matter until the transaction ends. */
  public void holdParentOf(UUID child) {
    db.sql("select hold_parent_of_matter(?)").param(child).query((row, n) -> true).list();
  }

  /** A new row. */
  public void insert(Matter matter) {
    bind(
            db.sql(
                """
                insert into matter (version, state, outcome, campaign, title, lead, verifier,
                    promised_on, due_on, blue_on, yellow_on, red_on, closed_on, sensitivity, asks,
                    progress, last_words, reported_at, reminded_at, grounds, doc, kind, number, parent,
                    id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """),
            matter)
        .param(matter.origin().kind())
        .param(matter.origin().number())
        .param(matter.origin().parent())
        .param(matter.id())
        .update();
  }

  /** The row after an act; the matter was locked. */
  public void update(Matter matter) {
    int rows =
        bind(
                db.sql(
                    """
                    update matter set version = ?, state = ?, outcome = ?, campaign = ?, title = ?,
                        lead = ?, verifier = ?, promised_on = ?, due_on = ?, blue_on = ?,
                        yellow_on = ?, red_on = ?, closed_on = ?, sensitivity = ?, asks = ?,
                        progress = ?, last_words = ?, reported_at = ?, reminded_at = ?,
                        grounds = ?, doc = ?
                    where id = ? and version = ?
                    """),
                matter)
            .param(matter.id())
            .param(matter.version() - 1)
            .update();
    if (rows != 1) {
      throw new IllegalStateException(
          "matter %s is not at version %d".formatted(matter.id(), matter.version() - 1));
    }
  }

  private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Matter matter) {
    ListColumns columns = ListColumns.of(matter);
    Instant reportedAt = matter.progress().reportedAt();
    Asks.Reminder reminder = matter.asks().reminder();
    return statement
        .param(matter.version())
        .param(columns.state().name())
        .param(columns.outcome() == null ? null : columns.outcome().name())
        .param(columns.campaign())
        .param(columns.title())
        .param(columns.lead())
        .param(columns.verifier())
        .param(columns.promisedOn())
        .param(columns.dueOn())
        .param(columns.blueOn())
        .param(columns.yellowOn())
        .param(columns.redOn())
        .param(columns.closedOn())
        .param(columns.sensitivity().name())
        .param(asks(matter.asks()))
        .param(matter.progress().percent())
        .param(matter.progress().words())
        .param(reportedAt == null ? null : at(reportedAt))
        .param(reminder == null ? null : at(reminder.at()))
        .param(grounds(json, matter))
        .param(json.text(matter));
  }

  /** For lists: why it burns, and how its figure stands; nothing while no light burns. */
  public static @Nullable String grounds(RecordJson json, Matter matter) {
    return matter.dates().redOn() == null ? null : json.text(Told.of(matter));
  }

  private static @Nullable String asks(Asks asks) {
    if (asks.extension() != null) {
      return "extension";
    }
    return asks.reassignment() != null ? "reassignment" : null;
  }

  /** Ids of the open matters whose light burns, from one id on: for a batch after the calendar. */
  public List<UUID> litFrom(UUID after, int limit) {
    return db.sql("select id from matter where red_on is not null and id > ? order by id limit ?")
        .param(after)
        .param(limit)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
