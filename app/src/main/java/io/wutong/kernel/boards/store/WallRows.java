package io.wutong.kernel.boards.store;

import io.wutong.kernel.boards.model.Wall;
import io.wutong.shared.acting.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The counters of the wall. Triggers on the tables that are counted add to {@code wall_change};
 * {@code count_wall} takes it into {@code wall_cell}. A look adds up both and what turned since the
 * day that is counted, in one statement: it is exact at any moment. ({@code offset 0} has the few
 * matters that turned looked up one by one; the planner would rather read all of the reader's.)
 */
@Repository
public class WallRows {

  private static final UUID NONE = new UUID(0, 0);

  private static final String CELLS =
      """
      with since as (
        select coalesce((select as_of from wall_day), cast(:day as date)) as day
      ), added as (
        select campaign, lead, open, green, yellow, red, due_today, overdue, matters, percent
        from wall_cell where reader in (:unit, :person)
        union all
        select campaign, lead, open,
            case when red_on > since.day and yellow_on > since.day then open else 0 end,
            case when red_on > since.day and yellow_on <= since.day then open else 0 end,
            case when red_on <= since.day then open else 0 end,
            case when due_on = since.day then open else 0 end,
            case when due_on < since.day then open else 0 end, matters, percent
        from wall_change, since where reader in (:unit, :person)
        union all
        select coalesce(m.campaign, zero_id()), coalesce(m.lead, zero_id()), 0,
            (m.red_on > :day and m.yellow_on > :day)::int
                - (m.red_on > since.day and m.yellow_on > since.day)::int,
            (m.red_on > :day and m.yellow_on <= :day)::int
                - (m.red_on > since.day and m.yellow_on <= since.day)::int,
            (m.red_on <= :day)::int - (m.red_on <= since.day)::int,
            coalesce((m.due_on = :day)::int - (m.due_on = since.day)::int, 0),
            coalesce((m.due_on < :day)::int - (m.due_on < since.day)::int, 0), 0, 0
        from since cross join matter m
        cross join lateral (
          select from matter_reader r where r.matter = m.id and r.reader in (:unit, :person) offset 0
        ) mine
        where since.day <> :day and m.red_on is not null
          and wall_turns(m.yellow_on, m.red_on, m.due_on, since.day, :day)
      )
      select campaign, lead, sum(open) as open, sum(green) as green, sum(yellow) as yellow,
          sum(red) as red, sum(due_today) as due_today, sum(overdue) as overdue,
          sum(matters) as matters, sum(percent) as percent
      from added group by campaign, lead having sum(open) <> 0 or sum(matters) <> 0
      """;

  private final JdbcClient db;

  WallRows(JdbcClient db) {
    this.db = db;
  }

  /** What the viewer's unit or the viewer in person reads, counted. */
  public List<Wall.Cell> cells(Actor viewer, LocalDate day) {
    return db.sql(CELLS)
        .param("unit", viewer.unit())
        .param("person", viewer.person())
        .param("day", day)
        .query((row, n) -> cell(row))
        .list();
  }

  private static Wall.Cell cell(ResultSet row) throws SQLException {
    long open = row.getLong("open");
    long green = row.getLong("green");
    long yellow = row.getLong("yellow");
    long red = row.getLong("red");
    long matters = row.getLong("matters");
    return new Wall.Cell(
        named(row.getObject("campaign", UUID.class)),
        named(row.getObject("lead", UUID.class)),
        open,
        green,
        yellow,
        red,
        open - green - yellow - red,
        row.getLong("due_today"),
        row.getLong("overdue"),
        matters,
        matters == 0 ? null : Math.toIntExact(row.getLong("percent") / matters));
  }

  private static @Nullable UUID named(UUID id) {
    return id.equals(NONE) ? null : id;
  }

  /**
   * Takes in what waits and moves the counted day; answers how many counters were touched. The
   * caller is the house.
   */
  public long count(LocalDate day) {
    return db.sql("select count_wall(?)").param(day).query((row, n) -> row.getLong(1)).single();
  }
}
