package io.wutong.kernel.ledger.store;

import io.wutong.kernel.ledger.model.ListColumns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code matter_span}. What was known stays: a change ends the knowing of the last span
 * and writes what is known of it now.
 */
@Repository
public class SpanRows {

  private final JdbcClient db;

  SpanRows(JdbcClient db) {
    this.db = db;
  }

  /** When the last known change of the list's columns held; null before the first. */
  public @Nullable Instant lastHeldFrom(UUID matter) {
    OffsetDateTime last =
        db.sql(
                """
                select held_from from matter_span
                where matter = ? and known_to = 'infinity' and held_to = 'infinity'
                """)
            .param(matter)
            .query((row, n) -> row.getObject(1, OffsetDateTime.class))
            .optional()
            .orElse(null);
    return last == null ? null : last.toInstant();
  }

  /**
   * From {@code heldAt} on the columns are these, as is known from {@code recordedAt} on. The
   * caller has seen to it that nothing known held later.
   *
   * @param lightOnly that only the light's days differ: a late entry then moves them from the last
   *     change on, for what stood before it was judged without it
   */
  public void change(
      UUID matter, Instant recordedAt, Instant heldAt, ListColumns columns, boolean lightOnly) {
    Instant last = lightOnly && !heldAt.equals(recordedAt) ? lastHeldFrom(matter) : null;
    change(matter, recordedAt, last == null || heldAt.isAfter(last) ? heldAt : last, columns);
  }

  private void change(UUID matter, Instant recordedAt, Instant heldAt, ListColumns columns) {
    // What was known of the last span until it changed: as far as it held.
    db.sql(
            """
            insert into matter_span (matter, known_from, held_from, held_to, state, outcome, kind,
                campaign, title, lead, verifier, promised_on, due_on, blue_on, yellow_on,
                red_on, closed_on, sensitivity)
            select matter, ?, held_from, ?, state, outcome, kind, campaign, title, lead, verifier,
                promised_on, due_on, blue_on, yellow_on, red_on, closed_on, sensitivity
            from matter_span
            where matter = ? and known_to = 'infinity' and held_to = 'infinity' and held_from < ?
              and known_from < ?
            """)
        .param(MatterRows.at(recordedAt))
        .param(MatterRows.at(heldAt))
        .param(matter)
        .param(MatterRows.at(heldAt))
        .param(MatterRows.at(recordedAt))
        .update();
    db.sql(
            """
            update matter_span set known_to = ?
            where matter = ? and known_to = 'infinity' and held_to = 'infinity' and known_from < ?
            """)
        .param(MatterRows.at(recordedAt))
        .param(matter)
        .param(MatterRows.at(recordedAt))
        .update();
    insert(matter, recordedAt, heldAt, columns);
  }

  private void insert(UUID matter, Instant recordedAt, Instant heldAt, ListColumns columns) {
    db.sql(
            """
            insert into matter_span (matter, known_from, held_from, state, outcome, kind, campaign,
                title, lead, verifier, promised_on, due_on, blue_on, yellow_on, red_on, closed_on,
                sensitivity)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(matter)
        .param(MatterRows.at(recordedAt))
        .param(MatterRows.at(heldAt))
        .param(columns.state().name())
        .param(columns.outcome() == null ? null : columns.outcome().name())
        .param(columns.kind())
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
        .update();
  }
}
