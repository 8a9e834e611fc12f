package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.Survey.Behind;
import io.wutong.kernel.boards.Survey.Counted;
import io.wutong.kernel.boards.Survey.Figure;
import io.wutong.kernel.boards.Survey.Scope;
import io.wutong.kernel.boards.Survey.Span;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a survey reads: matters as they stand, and spans as they were known at two instants. */
@Repository
public class SurveyRows {

  /** What a page and a meeting can hold. */
  private static final int MAX = 2_000;

  private static final String OPEN = "('DISPATCHED', 'ACCEPTED', 'SUBMITTED', 'SUSPENDED')";

  private static final String SCOPE =
      """
       and $.sensitivity <> 'SENSITIVE'
       and (cardinality(:campaigns::uuid[]) = 0 or $.campaign = any (:campaigns::uuid[]))
       and (cardinality(:leads::uuid[]) = 0 or $.lead = any (:leads::uuid[]))
      """;

  private static final String STANDS =
      """
      select m.doc from matter m
      where exists (select 1 from matter_reader r where r.matter = m.id and r.reader = :reader)
      """
          + SCOPE.replace('$', 'm');

  private static final String NOTED =
      STANDS
          + """
           and (m.state in %1$s and m.red_on <= :day
             or m.state in ('PROPOSED', 'DISPATCHED', 'ACCEPTED') and m.asks is not null
             or m.state in %1$s and exists (select 1 from help_asked h where h.matter = m.id))
          order by m.due_on nulls last, m.number limit %2$d
          """
              .formatted(OPEN, MAX);

  private static final String AMONG =
      STANDS
          + """
           and m.id = any (:ids)
          order by m.lead, m.due_on nulls last, m.number limit %d
          """
              .formatted(MAX);

  /** Each matter's standing at both instants, as far as it was known then. */
  private static final String MOVED =
      """
      with mine as (select distinct matter from matter_reader where reader = :reader),
      was as (%s), stood as (%s),
      moved as (
        select matter, s.lead, w.lead as was_lead, s.title, w.title as was_title,
               coalesce(s.open, false) as open, coalesce(w.open, false) as was_open,
               coalesce(s.red, false) as red, coalesce(w.red, false) as was_red,
               coalesce(s.done, false) as done, coalesce(w.done, false) as was_done
        from stood s full join was w using (matter))
      """
          .formatted(at("then"), at("now"));

  private final JdbcClient db;
  private final RecordJson json;

  SurveyRows(JdbcClient db, RecordJson json) {
    this.db = db;
    this.json = json;
  }

  private static String at(String moment) {
    return """
    select s.matter, s.lead, s.title, s.state in %1$s as open,
           s.state in %1$s and s.red_on <= :%2$sDay as red,
           s.state = 'CLOSED' and s.outcome is distinct from 'BEFORE_GO_LIVE' as done
    from matter_span s join mine using (matter)
    where s.known_from <= :%2$s and s.known_to > :%2$s and s.held_from <= :%2$s
      and s.held_to > :%2$s and s.outcome is distinct from 'BEFORE_GO_LIVE'
    """
            .formatted(OPEN, moment)
        + SCOPE.replace('$', 's');
  }

  /** Red or asking for something. */
  public List<Matter> noted(Scope scope, LocalDate day) {
    Map<String, Object> values = values(scope);
    values.put("day", day);
    return matters(NOTED, values);
  }

  /** Those of these that lie in the scope, by lead. */
  public List<Matter> among(Scope scope, Collection<UUID> ids) {
    Map<String, Object> values = values(scope);
    values.put("ids", ids.toArray(UUID[]::new));
    return matters(AMONG, values);
  }

  /** By id, but no sensitive ones. */
  public List<Matter> of(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : matters(
            "select doc from matter where id = any (:ids) and sensitivity <> 'SENSITIVE'"
                + " order by due_on nulls last, number",
            Map.of("ids", ids.toArray(UUID[]::new)));
  }

  /** Those that the claim reads. */
  public Set<UUID> readable(Collection<UUID> ids) {
    return Set.copyOf(
        db.sql("select id from matter where id = any (?)")
            .param(ids.toArray(UUID[]::new))
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
  }

  /** Every figure by lead. */
  public List<Counted> counts(Scope scope, Span span) {
    List<String> each = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      each.add(
          "select %1$s as lead, '%2$s' as figure, count(*) as n from moved where %3$s and %1$s is"
                  .formatted(lead(figure), figure.name(), counts(figure))
              + " not null group by 1");
    }
    return db.sql(MOVED + String.join("\nunion all ", each) + "\norder by 1, 2")
        .params(values(scope, span))
        .query((row, n) ->
            new Counted(
                row.getObject(1, UUID.class), Figure.valueOf(row.getString(2)), row.getInt(3)))
        .list();
  }

  /** The matters of one figure. */
  public List<Behind> behind(Scope scope, Span span, Figure figure) {
    String sql =
        """
        select matter, (select number from matter m where m.id = moved.matter) as number,
               coalesce(title, was_title) as title, %s as lead
        from moved where %s and coalesce(lead, was_lead) is not null order by number limit %d
        """
            .formatted(lead(figure), counts(figure), MAX);
    return db.sql(MOVED + sql)
        .params(values(scope, span))
        .query((row, n) ->
            new Behind(
                row.getObject("matter", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getObject("lead", UUID.class)))
        .list();
  }

  private static String lead(Figure figure) {
    return switch (figure) {
      case OPEN, RED, ADDED, CLOSED -> "lead";
      case LAST_OPEN, LAST_RED -> "was_lead";
    };
  }

  /** Opened again is added too, so that what was open, added and closed gives what is open. */
  private static String counts(Figure figure) {
    return switch (figure) {
      case OPEN -> "open";
      case RED -> "red";
      case ADDED -> "(open and not was_open or done and not was_open and not was_done)";
      case CLOSED -> "done and not was_done";
      case LAST_OPEN -> "was_open";
      case LAST_RED -> "was_red";
    };
  }

  private List<Matter> matters(String sql, Map<String, Object> values) {
    return db.sql(sql)
        .params(values)
        .query((row, n) -> json.parse(row.getString(1), Matter.class))
        .list();
  }

  private static Map<String, Object> values(Scope scope) {
    Map<String, Object> values = new HashMap<>();
    values.put("reader", scope.reader());
    values.put("campaigns", scope.campaigns().toArray(UUID[]::new));
    values.put("leads", scope.leads().toArray(UUID[]::new));
    return values;
  }

  private static Map<String, Object> values(Scope scope, Span span) {
    Map<String, Object> values = values(scope);
    values.put("then", ListRows.at(span.then()));
    values.put("thenDay", ProductClock.day(span.then()));
    values.put("now", ListRows.at(span.now()));
    values.put("nowDay", ProductClock.day(span.now()));
    return values;
  }
}
