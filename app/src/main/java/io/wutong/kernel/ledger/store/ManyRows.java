package io.wutong.kernel.ledger.store;

import io.wutong.kernel.ledger.model.ListColumns;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.ledger.model.Readers;
import io.wutong.shared.json.RecordJson;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Repository;

/** Rows of many matters in few statements: what is taken over, and taken back. */
@Repository
public class ManyRows {

  private static final String OPEN =
      "select open_matters(" + "?, ".repeat(28) + "?)"; // its parameters stand in the migration

  private final JdbcTemplate db;
  private final RecordJson json;

  ManyRows(JdbcTemplate db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  /**
   * A matter that is new, with all that its rows hold.
   *
   * @param grounds why its light burns, for lists
   * @param doc the matter as JSON
   */
  public record Opened(
      Matter matter, ListColumns columns, Readers readers, @Nullable String grounds, String doc) {}

  private record Read(UUID matter, UUID by, LocalDate due) {}

  private record Share(UUID matter, Part part) {}

  /** So many numbers, the lowest first. */
  public List<String> nextNumbers(int year, int count) {
    return db.query(
        "select nextval('matter_number') from generate_series(1, ?)",
        (row, n) -> "%d-%05d".formatted(year, row.getLong(1)),
        count);
  }

  /** New rows; whoever acts must be among the readers of each. */
  public void open(List<Opened> opened, Instant at) {
    List<Read> reads = new ArrayList<>();
    List<Share> shares = new ArrayList<>();
    for (Opened each : opened) {
      UUID id = each.matter().id();
      LocalDate due = each.readers().dueOn();
      each.readers().readers().forEach(by -> reads.add(new Read(id, by, due)));
      each.matter().parts().values().forEach(part -> shares.add(new Share(id, part)));
    }
    db.execute(
        OPEN,
        (PreparedStatementCallback<Boolean>)
            statement -> {
              Arrays arrays = new Arrays(statement);
              matters(arrays, opened);
              arrays.one(MatterRows.at(at));
              arrays
                  .add("uuid", shares, Share::matter)
                  .add("uuid", shares, share -> share.part().unit())
                  .add("text", shares, share -> share.part().role().name())
                  .add("text", shares, share -> share.part().state().name())
                  .add("date", shares, share -> share.part().dueOn())
                  .add("uuid", reads, Read::matter)
                  .add("uuid", reads, Read::by)
                  .add("date", reads, Read::due);
              return statement.execute();
            });
  }

  private static void matters(Arrays arrays, List<Opened> opened) throws SQLException {
    arrays
        .add("uuid", opened, each -> each.matter().id())
        .add("text", opened, each -> each.matter().origin().number())
        .add("text", opened, each -> each.columns().state().name())
        .add("text", opened, each -> name(each.columns().outcome()))
        .add("text", opened, each -> each.columns().kind())
        .add("uuid", opened, each -> each.columns().campaign())
        .add("text", opened, each -> each.columns().title())
        .add("uuid", opened, each -> each.columns().lead())
        .add("uuid", opened, each -> each.columns().verifier())
        .add("date", opened, each -> each.columns().promisedOn())
        .add("date", opened, each -> each.columns().dueOn())
        .add("date", opened, each -> each.columns().blueOn())
        .add("date", opened, each -> each.columns().yellowOn())
        .add("date", opened, each -> each.columns().redOn())
        .add("date", opened, each -> each.columns().closedOn())
        .add("text", opened, each -> each.columns().sensitivity().name())
        .add("int2", opened, each -> (short) each.matter().progress().percent())
        .add("text", opened, each -> each.matter().progress().words())
        .add("text", opened, Opened::grounds)
        .add("text", opened, Opened::doc);
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** What a matter is called and who leads it. */
  public record Titled(String title, UUID lead) {}

  /** The numbers of open matters with one of these titles and one of these leads, in one query. */
  public Map<Titled, String> openNumbers(List<String> titles, List<UUID> leads) {
    return db.query(
        """
        select title, lead, number from matter
        where lead = any(?) and title = any(?) and state not in ('CLOSED', 'WITHDRAWN')
        """,
        rows -> {
          Map<Titled, String> numbers = new HashMap<>();
          while (rows.next()) {
            UUID lead = rows.getObject("lead", UUID.class);
            numbers.put(new Titled(rows.getString("title"), lead), rows.getString("number"));
          }
          return numbers;
        },
        leads.toArray(UUID[]::new),
        titles.toArray(String[]::new));
  }

  /** A matter that is no longer at its first version. */
  public record Moved(UUID id, String number) {}

  /** Those of these matters that are no longer at their first version, held as they are. */
  public List<Moved> moved(List<UUID> ids) {
    return db.query(
        "select id, number, version from matter where id = any(?) order by id for update",
        rows -> {
          List<Moved> moved = new ArrayList<>();
          while (rows.next()) {
            if (rows.getInt("version") > 1) {
              moved.add(new Moved(rows.getObject("id", UUID.class), rows.getString("number")));
            }
          }
          return moved;
        },
        (Object) ids.toArray(UUID[]::new));
  }

  /** Those of these matters that are there and theirs, locked until the transaction ends. */
  public List<Matter> lock(List<UUID> ids) {
    return db.query(
        "select doc from matter where id = any(?) order by id for update",
        (row, n) -> json.parse(row.getString(1), Matter.class),
        (Object) ids.toArray(UUID[]::new));
  }

  /** Rows of matters that were taken back, one version on. */
  public void takeBack(List<Matter> withdrawn, Instant at) {
    db.execute(
        """
        update matter m set version = x.version, state = 'WITHDRAWN', outcome = null,
            blue_on = null, yellow_on = null, red_on = null, grounds = null, closed_on = null, asks = null, doc = x.doc
        from unnest(?, ?, ?) x(id, version, doc) where m.id = x.id and m.version = x.version - 1
        """,
        (PreparedStatementCallback<Boolean>)
            statement -> {
              new Arrays(statement)
                  .add("uuid", withdrawn, Matter::id)
                  .add("int4", withdrawn, Matter::version)
                  .add("text", withdrawn, json::text);
              if (statement.executeUpdate() != withdrawn.size()) {
                throw new IllegalStateException("a matter moved while it was locked");
              }
              return true;
            });
    spans(withdrawn.stream().map(Matter::id).toArray(UUID[]::new), at);
  }

  /** From now on they are withdrawn; what was known of them before stays. */
  private void spans(UUID[] ids, Instant at) {
    db.update(
        """
        insert into matter_span (matter, known_from, held_from, held_to, state, outcome, kind,
            campaign, title, lead, verifier, promised_on, due_on, blue_on, yellow_on, red_on,
            closed_on, sensitivity)
        select matter, ?, held_from, ?, state, outcome, kind, campaign, title, lead, verifier,
            promised_on, due_on, blue_on, yellow_on, red_on, closed_on, sensitivity
        from matter_span
        where matter = any(?) and known_to = 'infinity' and held_to = 'infinity'
        """,
        MatterRows.at(at),
        MatterRows.at(at),
        ids);
    db.update(
        """
        update matter_span set known_to = ?
        where matter = any(?) and known_to = 'infinity' and held_to = 'infinity'
        """,
        MatterRows.at(at),
        ids);
    db.update(
        """
        insert into matter_span (matter, known_from, held_from, state, outcome, kind, campaign,
            title, lead, verifier, promised_on, due_on, sensitivity)
        select id, ?, ?, state, null, kind, campaign, title, lead, verifier, promised_on, due_on,
            sensitivity
        from matter where id = any(?)
        """,
        MatterRows.at(at),
        MatterRows.at(at),
        ids);
  }
}
