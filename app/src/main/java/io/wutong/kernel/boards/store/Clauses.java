package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.boards.model.Pairs;
import io.wutong.kernel.lights.Light;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter as SQL: fixed fragments, every value a parameter. */
final class Clauses {

  private final StringBuilder where = new StringBuilder();
  private final Map<String, Object> values;
  private final String row;

  Clauses(Filter filter, LocalDate day, @Nullable Instant known, Map<String, Object> values) {
    this.values = values;
    this.row = filter.isAsOf() ? "s" : "m";
    if (filter.isAsOf()) {
      asOf(day, known);
    }
    unit(filter);
    equal("campaign", filter.campaign());
    equal("kind", filter.kind());
    equal("state", filter.state() == null ? null : filter.state().name());
    open(filter.open());
    wall(filter);
    light(filter, day);
    range(filter);
    search(filter.q());
    cursor(filter.cursor(), filter.isBackwards());
  }

  String where() {
    return where.toString();
  }

  private void and(String fragment) {
    where.append("\n and ").append(fragment.replace("$", row));
  }

  private void equal(String column, @Nullable Object value) {
    if (value != null) {
      and("$.%s = :%s".formatted(column, column));
      values.put(column, value);
    }
  }

  private void asOf(LocalDate day, @Nullable Instant known) {
    Instant end = day.plusDays(1).atStartOfDay(ProductClock.ZONE).toInstant().minusNanos(1000);
    and("s.held_from <= :held and s.held_to > :held");
    values.put("held", ListRows.at(end));
    if (known == null) {
      and("s.known_to = 'infinity'");
    } else {
      and("s.known_from <= :known and s.known_to > :known");
      values.put("known", ListRows.at(known));
    }
  }

  private void unit(Filter filter) {
    UUID unit = filter.unit();
    if (unit == null) {
      return;
    }
    values.put("of", unit);
    String co = "exists (select 1 from assignment a where a.matter = r.matter and a.unit = :of)";
    and(
        switch (Objects.requireNonNullElse(filter.role(), "any")) {
          case "lead" -> "$.lead = :of";
          case "co" -> "$.lead is distinct from :of and " + co;
          case "verify" -> "$.verifier = :of";
          case "any" -> "($.lead = :of or $.verifier = :of or " + co + ")";
          default ->
              throw Refusal.badInput("unknown-choice")
                  .with("value", String.valueOf(filter.role()))
                  .with("known", "lead、co、verify、any")
                  .refused();
        });
  }

  private void open(@Nullable Boolean open) {
    if (open != null) {
      and(open ? "$.state not in ('CLOSED', 'WITHDRAWN')" : "$.state in ('CLOSED', 'WITHDRAWN')");
    }
  }

  private void wall(Filter filter) {
    if (Boolean.TRUE.equals(filter.noCampaign())) {
      and("$.campaign is null");
    }
    if (Boolean.TRUE.equals(filter.owed())) {
      and("$.red_on is not null");
    }
  }

  private void light(Filter filter, LocalDate day) {
    if (filter.light() == null) {
      return;
    }
    values.put("lit", day);
    and(
        switch (filter.light()) {
          case RED -> "$.red_on <= :lit";
          case YELLOW -> "$.yellow_on <= :lit and $.red_on > :lit";
          case BLUE -> "$.blue_on <= :lit and $.yellow_on > :lit";
          case GREEN -> "$.yellow_on > :lit and ($.blue_on is null or $.blue_on > :lit)";
          case GREY -> "$.red_on is null";
        });
    if (filter.light() == Light.GREY) {
      values.remove("lit");
    }
  }

  private void range(Filter filter) {
    if (filter.dueFrom() != null) {
      and("$.due_on >= :dueFrom" + index("r.due_on >= :dueFrom"));
      values.put("dueFrom", filter.dueFrom());
    }
    if (filter.dueTo() != null) {
      and("$.due_on <= :dueTo" + index("r.due_on <= :dueTo"));
      values.put("dueTo", filter.dueTo());
    }
  }

  /** As things stand now the reader's row has the same date, and stands in the order of dates. */
  private String index(String same) {
    return row.equals("m") ? " and " + same : "";
  }

  private void search(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return;
    }
    String query = Pairs.query(q);
    if (query.isEmpty()) {
      and("false");
      return;
    }
    and("r.matter in (select search_matters(:query))");
    values.put("query", query);
  }

  private void cursor(@Nullable String cursor, boolean backwards) {
    if (cursor == null || cursor.isEmpty()) {
      return;
    }
    try {
      int bar = cursor.indexOf('_');
      values.put("afterOn", LocalDate.parse(cursor.substring(0, Math.max(bar, 0))));
      values.put("afterId", UUID.fromString(cursor.substring(bar + 1)));
      and("(r.due_on, r.matter) %s (:afterOn, :afterId)".formatted(backwards ? "<" : ">"));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw Refusal.badInput("cursor-malformed").with("value", cursor).refused();
    }
  }
}
