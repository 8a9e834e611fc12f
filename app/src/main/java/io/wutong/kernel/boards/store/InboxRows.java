package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.model.InboxItem;
import io.wutong.kernel.boards.model.InboxItem.Kind;
import io.wutong.kernel.people.Right;
import io.wutong.shared.acting.Actor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for whom, read off the ledger's rows: nothing is kept that could differ from them. */
@Repository
public class InboxRows {

  private static final int MAX = 300;

  /** A first version that is no proposal was taken over, and waits for nobody until it is moved. */
  private static final String MOVED = "(m.version > 1 or m.state = 'PROPOSED') and";

  private static final String MINE =
      """
      select a.matter, null::uuid as prepared, null::timestamptz as since, '' as words
      from assignment a join matter m on m.id = a.matter where a.unit = any(:units) and
      """
          + MOVED;
  private static final String VERIFIED =
      """
      select m.id as matter, null::uuid as prepared, null::timestamptz as since, '' as words
      from matter m where m.verifier = :unit and
      """
          + MOVED;

  /** Of a matter that has ended only a figure is still corrected. */
  private static final String TO_SIGN =
      """
      select p.matter, p.id as prepared, p.prepared_at as since, '' as words
      from prepared_act p
      join matter m on m.id = p.matter
      where p.unit = any(:units) and p.state = 'WAITING'
        and (m.state not in ('CLOSED', 'WITHDRAWN') or p.verb = 'CORRECT' and m.state = 'CLOSED')
      order by p.prepared_at
      """;

  /** In the states in which that act can be prepared again. */
  private static final String SENT_BACK =
      """
      select p.matter, p.id as prepared, p.decided_at as since, '' as words
      from prepared_act p
      join matter m on m.id = p.matter
      where p.prepared_by = :person and p.unit = any(:units) and p.state = 'SENT_BACK'
        and (m.state in ('DISPATCHED', 'ACCEPTED')
             or p.verb in ('SUBMIT', 'CORRECT') and m.state = 'SUBMITTED'
             or p.verb = 'CORRECT' and m.state = 'CLOSED')
        and not exists (select 1 from prepared_act later
                        where later.matter = p.matter and later.verb = p.verb
                          and later.unit = p.unit and later.prepared_at > p.decided_at)
      order by p.decided_at desc
      """;

  private static final String REMINDED =
      """
      select a.matter, null::uuid as prepared, m.reminded_at as since,
             coalesce(m.doc::json #>> '{asks,reminder,words}', '') as words
      from assignment a join matter m on m.id = a.matter
      where a.unit = any(:units) and a.role = 'LEAD' and m.reminded_at is not null
        and m.state in ('DISPATCHED', 'ACCEPTED')
      order by m.reminded_at, m.id
      """;
  private static final String HELP =
      """
      select h.matter, null::uuid as prepared, null::timestamptz as since, h.what as words
      from help_asked h join matter m on m.id = h.matter
      where h.unit = any(:units) and m.state in ('DISPATCHED', 'ACCEPTED', 'SUBMITTED')
      order by h.until, h.matter
      """;

  private final JdbcClient db;

  InboxRows(JdbcClient db) {
    this.db = db;
  }

  /**
   * Everything that waits for an actor with these rights on a day.
   *
   * @param units the actor's unit and those that it serves
   */
  public List<InboxItem> items(Actor actor, List<UUID> units, Set<Right> rights, LocalDate today) {
    Map<String, Object> values = new HashMap<>();
    values.put("unit", actor.unit());
    values.put("units", units.toArray(UUID[]::new));
    values.put("person", actor.person());
    values.put("today", today);
    List<InboxItem> items = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (concerns(kind, rights)) {
        items.addAll(list(kind, values));
      }
    }
    return items;
  }

  private static boolean concerns(Kind kind, Set<Right> rights) {
    return switch (kind) {
      case SIGN_FOR, RETURNED, OVERDUE, DUE, REMINDED ->
          rights.contains(Right.PREPARE) || rights.contains(Right.SIGN);
      case SENT_BACK -> rights.contains(Right.PREPARE);
      case SIGN -> rights.contains(Right.SIGN);
      case VERIFY -> rights.contains(Right.VERIFY);
      case EXTENSION, APPROVE, REASSIGN -> rights.contains(Right.APPROVE);
      case COORDINATE -> !rights.isEmpty();
      case CLIMBED -> false;
    };
  }

  private List<InboxItem> list(Kind kind, Map<String, Object> values) {
    return db.sql(sql(kind) + " limit " + MAX)
        .params(values)
        .query((row, n) -> {
          OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
          return new InboxItem(
              kind,
              row.getObject("matter", UUID.class),
              row.getObject("prepared", UUID.class),
              since == null ? null : since.toInstant(),
              row.getString("words"));
        })
        .list();
  }

  private static String sql(Kind kind) {
    return switch (kind) {
      case SIGN_FOR ->
          MINE
              + " a.state = 'WAITING' and m.state in ('DISPATCHED', 'ACCEPTED')"
              + " order by m.due_on, m.id";
      case SIGN -> TO_SIGN;
      case VERIFY -> VERIFIED + " m.state = 'SUBMITTED' order by m.due_on, m.id";
      case EXTENSION -> VERIFIED + " m.asks = 'extension' order by m.due_on, m.id";
      case APPROVE -> VERIFIED + " m.state = 'PROPOSED' and m.asks is null order by m.due_on, m.id";
      case REASSIGN -> VERIFIED + " m.asks = 'reassignment' order by m.due_on, m.id";
      case RETURNED ->
          MINE + " a.state = 'RETURNED' and m.state = 'ACCEPTED' order by m.due_on, m.id";
      case SENT_BACK -> SENT_BACK;
      case OVERDUE ->
          MINE
              + " m.state in ('DISPATCHED', 'ACCEPTED') and m.due_on < :today"
              + " order by m.due_on, m.id";
      case REMINDED -> REMINDED;
      case COORDINATE -> HELP;
      case DUE ->
          MINE
              + " m.state in ('DISPATCHED', 'ACCEPTED') and m.due_on >= :today"
              + " and coalesce(m.blue_on, m.yellow_on) <= :today order by m.due_on, m.id";
      case CLIMBED -> throw new IllegalArgumentException("the clocks' own room knows these");
    };
  }
}
