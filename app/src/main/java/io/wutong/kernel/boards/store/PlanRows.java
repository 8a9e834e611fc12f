package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.model.Planned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of many matters, read off the ledger's rows. */
@Repository
public class PlanRows {

  private final JdbcClient db;

  PlanRows(JdbcClient db) {
    this.db = db;
  }

  /** The steps of these matters, by matter, in the order of each plan. */
  public Map<UUID, List<Planned.Step>> steps(List<UUID> matters) {
    Map<UUID, List<Planned.Step>> steps = new HashMap<>();
    db.sql(
            """
            select m.id, n.step ->> 'title' as title, (n.step ->> 'earliestStart')::date as start,
                (n.step ->> 'earliestFinish')::date as until,
                (n.step ->> 'latestFinish')::date as last, (n.step ->> 'doneOn')::date as done
            from matter m
            cross join lateral json_array_elements(m.doc::json #> '{plan,nodes}')
              with ordinality n(step, place)
            where m.id = any(?) order by m.id, n.place
            """)
        .param(matters.toArray(UUID[]::new))
        .query((row, n) ->
            steps
                .computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                .add(
                    new Planned.Step(
                        row.getString("title"),
                        row.getObject("start", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getObject("done", LocalDate.class))))
        .list();
    return steps;
  }
}
