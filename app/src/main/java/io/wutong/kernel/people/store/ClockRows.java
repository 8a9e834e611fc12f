package io.wutong.kernel.people.store;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of {@code clock_offset}. */
@Repository
public class ClockRows {

  private final JdbcClient db;

  ClockRows(JdbcClient db) {
    this.db = db;
  }

  /** How far the zone's time stands from the machine's; null while nobody moved it. */
  public @Nullable Duration find() {
    return db.sql("select micros from clock_offset")
        .query(Long.class)
        .optional()
        .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
        .orElse(null);
  }

  /** Sets it; answers the row's new version. */
  public int put(Duration offset) {
    return db.sql(
            """
            insert into clock_offset as c (micros, version) values (?, 1)
            on conflict (only_one) do update set micros = excluded.micros, version = c.version + 1
            returning version
            """)
        .param(offset.toNanos() / 1_000)
        .query(Integer.class)
        .single();
  }
}
