package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.boards.model.Row;
import io.wutong.kernel.calendar.Calendar;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.json.RecordJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages of matters in the order of their dates. A list is an equality on the viewer in {@code
 * matter_reader}, read in index order; the past is read from {@code matter_span}.
 */
@Repository
public class ListRows {

  private static final String NOW =
      """
      select m.id, m.version, m.number, m.title, m.state, m.outcome, m.kind, m.campaign, m.lead,
             m.verifier, m.parent, m.promised_on, m.due_on, m.blue_on, m.yellow_on, m.red_on,
             m.closed_on, m.progress, m.last_words, m.reported_at, m.sensitivity, m.asks, m.grounds,
             r.due_on as page_on
      from matter_reader r join matter m on m.id = r.matter
      """;
  private static final String IDS =
      "select m.id, r.due_on as page_on from matter_reader r join matter m on m.id = r.matter\n";
  private static final String THEN =
      """
      select s.matter as id, m.version, m.number, s.title, s.state, s.outcome, s.kind, s.campaign,
             s.lead, s.verifier, m.parent, s.promised_on, s.due_on, s.blue_on, s.yellow_on, s.red_on,
             s.closed_on, -1 as progress, '' as last_words, null::timestamptz as reported_at,
             s.sensitivity, null as asks, null as grounds, r.due_on as page_on
      from matter_reader r
      join matter_span s on s.matter = r.matter
      join matter m on m.id = r.matter
      """;

  private final JdbcClient db;
  private final RecordJson json;
  private final Calendar calendar;

  ListRows(JdbcClient db, RecordJson json, Calendar calendar) {
    this.db = db;
    this.json = json;
    this.calendar = calendar;
  }

  /** A page and where the next begins. */
  public record Page(List<Row> rows, @Nullable String next) {}

  /** One page of what the viewer may see. */
  public Page page(Filter filter, int limit, Actor viewer, LocalDate day, @Nullable Instant known) {
    Mapping mapping = new Mapping(day, json, calendar.current());
    List<Keyed> keyed =
        ordered(filter, limit + 1, viewer, day, known, filter.isAsOf() ? THEN : NOW)
            .query(
                (row, n) -> new Keyed(mapping.row(row), row.getObject("page_on", LocalDate.class)))
            .list();
    return paged(keyed, limit);
  }

  /** The matters alone, of a list of today. */
  public List<UUID> ids(Filter filter, int limit, Actor viewer, LocalDate day) {
    return ordered(filter, limit, viewer, day, null, IDS)
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  private JdbcClient.StatementSpec ordered(
      Filter filter,
      int limit,
      Actor viewer,
      LocalDate day,
      @Nullable Instant known,
      String selected) {
    Map<String, Object> values = new HashMap<>();
    Clauses clauses = new Clauses(filter, day, known, values);
    values.put("rows", limit);
    values.put("unit", viewer.unit());
    values.put("person", viewer.person());
    String way = filter.isBackwards() ? "desc" : "asc";
    String one =
        selected
            + " where r.reader = :%s"
            + clauses.where()
            + " order by r.due_on %1$s, r.matter %1$s limit :rows".formatted(way);
    // Each half is read in index order; a matter has either units or named persons as readers.
    String sql =
        "select * from ((%1$s) union all (%2$s)) page order by page_on %3$s, id %3$s limit :rows"
            .formatted(one.formatted("unit"), one.formatted("person"), way);
    return db.sql(sql).params(values);
  }

  /** How many there are, by state and by light. */
  public List<Count> counts(Filter filter, Actor viewer, LocalDate day, @Nullable Instant known) {
    Map<String, Object> values = new HashMap<>();
    Clauses clauses = new Clauses(filter, day, known, values);
    values.put("unit", viewer.unit());
    values.put("person", viewer.person());
    values.put("day", day);
    String sql =
        """
        select state, light, count(*) as n from (
          select state, case when red_on is null then 'GREY' when red_on <= :day then 'RED'
                             when yellow_on <= :day then 'YELLOW'
                             when blue_on <= :day then 'BLUE' else 'GREEN' end as light
          from (%s where r.reader in (:unit, :person)%s) found
        ) counted group by state, light
        """
            .formatted(filter.isAsOf() ? THEN : NOW, clauses.where());
    return db.sql(sql)
        .params(values)
        .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** So many of a state and light. */
  public record Count(String state, String light, long n) {}

  /** These matters, in the order of their dates. */
  public List<Row> of(List<UUID> ids, LocalDate day) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Mapping mapping = new Mapping(day, json, calendar.current());
    List<Row> rows =
        db.sql(
                """
                select id, version, number, title, state, outcome, kind, campaign, lead, verifier,
                       parent, promised_on, due_on, blue_on, yellow_on, red_on, closed_on, progress,
                       last_words, reported_at, sensitivity, asks, grounds
                from matter where id = any(?) order by due_on nulls last, id
                """)
            .param(ids.toArray(UUID[]::new))
            .query((row, n) -> mapping.row(row))
            .list();
    return withCoUnits(rows);
  }

  private Page paged(List<Keyed> keyed, int limit) {
    List<Row> rows = keyed.stream().limit(limit).map(Keyed::row).toList();
    if (keyed.size() <= limit) {
      return new Page(withCoUnits(rows), null);
    }
    Keyed last = keyed.get(limit - 1);
    return new Page(withCoUnits(rows), last.on() + "_" + last.row().id());
  }

  private List<Row> withCoUnits(List<Row> rows) {
    Map<UUID, List<UUID>> units = new HashMap<>();
    db.sql(
            "select matter, unit from assignment where role = 'CO' and matter = any(?) order by"
                + " unit")
        .param(rows.stream().map(Row::id).toArray(UUID[]::new))
        .query((row, n) ->
            units
                .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                .add(row.getObject(2, UUID.class)))
        .list();
    return rows.stream().map(row -> row.with(units.getOrDefault(row.id(), List.of()))).toList();
  }

  private record Keyed(Row row, LocalDate on) {}

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
