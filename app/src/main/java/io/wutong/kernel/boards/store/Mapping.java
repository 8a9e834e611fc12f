package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.model.Row;
import io.wutong.kernel.ledger.model.Content.Sensitivity;
import io.wutong.kernel.ledger.model.Outcome;
import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.ledger.model.Told;
import io.wutong.kernel.lights.Light;
import io.wutong.schedule.WorkdayCalendar;
import io.wutong.shared.json.RecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A database row as a line of a list, its light and its pace as on a day. */
record Mapping(LocalDate day, RecordJson json, WorkdayCalendar calendar) {

  Row row(ResultSet row) throws SQLException {
    String grounds = row.getString("grounds");
    Told told = grounds == null ? null : json.parse(grounds, Told.class);
    LocalDate blueOn = date(row, "blue_on");
    String outcome = row.getString("outcome");
    OffsetDateTime reportedAt = row.getObject("reported_at", OffsetDateTime.class);
    LocalDate yellowOn = date(row, "yellow_on");
    LocalDate redOn = date(row, "red_on");
    return new Row(
        uuid(row, "id"),
        row.getInt("version"),
        row.getString("number"),
        row.getString("title"),
        State.valueOf(row.getString("state")),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("kind"),
        uuid(row, "campaign"),
        uuid(row, "lead"),
        List.of(),
        uuid(row, "verifier"),
        uuid(row, "parent"),
        date(row, "promised_on"),
        date(row, "due_on"),
        blueOn,
        yellowOn,
        redOn,
        date(row, "closed_on"),
        Light.on(day, blueOn, yellowOn, redOn),
        told == null ? List.of() : told.turns(),
        told == null ? null : told.pace(day, calendar),
        percent(row.getInt("progress")),
        row.getString("last_words"),
        reportedAt == null ? null : reportedAt.toInstant(),
        Sensitivity.valueOf(row.getString("sensitivity")),
        row.getString("asks"));
  }

  @SuppressWarnings("NullAway") // a nullable column read where the record says so
  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** The row says −1 while the lead never said. */
  private static @Nullable Integer percent(int progress) {
    return progress < 0 ? null : progress;
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
