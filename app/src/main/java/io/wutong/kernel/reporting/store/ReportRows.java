package io.wutong.kernel.reporting.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code unit_report}: which unit reported on which matter, and when. */
@Repository
public class ReportRows {

  private final JdbcClient db;

  ReportRows(JdbcClient db) {
    this.db = db;
  }

  /**
   * One report.
   *
   * @param version the matter's, under which the journal keeps the words
   * @param at when it was recorded
   */
  public record Report(UUID matter, int version, UUID unit, Instant at) {}

  /** One more report. */
  public void add(Report report) {
    db.sql("insert into unit_report (matter, version, unit, at) values (?, ?, ?, ?)")
        .param(report.matter())
        .param(report.version())
        .param(report.unit())
        .param(at(report.at()))
        .update();
  }

  /** The first report of each matter's own unit between two moments, by matter. */
  public Map<UUID, Instant> firstBetween(
      List<UUID> matters, List<UUID> units, Instant from, Instant before) {
    Map<UUID, Instant> first = new HashMap<>();
    db.sql(
            """
            select r.matter, min(r.at)
            from unnest(?, ?) w(matter, unit)
            join unit_report r on r.matter = w.matter and r.unit = w.unit
            where r.at >= ? and r.at < ?
            group by r.matter
            """)
        .param(matters.toArray(UUID[]::new))
        .param(units.toArray(UUID[]::new))
        .param(at(from))
        .param(at(before))
        .query((row, n) ->
            first.put(
                row.getObject(1, UUID.class), instant(row.getObject(2, OffsetDateTime.class))))
        .list();
    return first;
  }

  /**
   * Of each matter a unit's last report before a moment, and its first and last one from then on.
   *
   * @param moments one for each matter
   */
  public List<Report> around(UUID unit, List<UUID> matters, List<Instant> moments) {
    return db.sql(
            """
            select r.matter, r.version, r.unit, r.at
            from unnest(?, ?::timestamptz[]) w(matter, opens)
            cross join lateral (
              (select b.* from unit_report b where b.matter = w.matter and b.unit = ?
                 and b.at < w.opens order by b.at desc, b.version desc limit 1)
              union
              (select b.* from unit_report b where b.matter = w.matter and b.unit = ?
                 and b.at >= w.opens order by b.at, b.version limit 1)
              union
              (select b.* from unit_report b where b.matter = w.matter and b.unit = ?
                 and b.at >= w.opens order by b.at desc, b.version desc limit 1)) r
            """)
        .param(matters.toArray(UUID[]::new))
        .param(moments.stream().map(Instant::toString).toArray(String[]::new))
        .param(unit)
        .param(unit)
        .param(unit)
        .query((row, n) ->
            new Report(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                instant(row.getObject(4, OffsetDateTime.class))))
        .list();
  }

  /** Deletes all rows, before they are made anew out of the journal. */
  public void wipe() {
    db.sql("delete from unit_report").update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(OffsetDateTime at) {
    return at.toInstant();
  }
}
