package io.wutong.bench.rules;

import io.wutong.rules.columns.Population;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Ruleset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * Invented enterprises in a Parquet file, one column for each fact of the innovation points: money
 * in 分, dates as days since 1970. Out of hashes, so that they are the same every time; one cell in
 * twenty is missing, but never revenue and founding, on which the stage hangs.
 */
final class Enterprises implements AutoCloseable {
  private static final long FEN = 1_000_000;

  private final Connection connection;
  private final String file;
  private final int rows;

  Enterprises(Path file, int rows) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    this.file = file.toString().replace("'", "''");
    this.rows = rows;
    execute("SET threads = 1");
    execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(generated(), this.file));
  }

  private String generated() {
    StringBuilder columns = new StringBuilder("i AS id");
    column(columns, "founded_on", "(19100 - hash(i, 1) % 7300)::BIGINT");
    column(columns, "rd_expense", gap(2, money(2, 1200)));
    column(columns, "rd_expense_prev", gap(3, money(3, 1200)));
    column(columns, "revenue", money(4, 30_000));
    column(columns, "revenue_prev", gap(5, money(5, 30_000)));
    column(columns, "staff", gap(6, "(1 + hash(i, 6) % 500)::BIGINT"));
    column(columns, "rd_staff", gap(7, "(hash(i, 7) % 150)::BIGINT"));
    column(columns, "masters", gap(8, "(hash(i, 8) % 60)::BIGINT"));
    column(columns, "patents", gap(9, "(hash(i, 9) % 8)::BIGINT"));
    column(columns, "pct", gap(10, "(hash(i, 10) % 3)::BIGINT"));
    column(columns, "contracts", gap(11, money(11, 1500)));
    column(columns, "high_income", gap(12, money(12, 15_000)));
    column(columns, "tax_relief", gap(13, money(13, 150)));
    column(columns, "net_profit", gap(14, money(14, 3000)));
    column(columns, "net_assets", gap(15, money(15, 20_000)));
    column(columns, "graduates", gap(16, "(hash(i, 16) % 9)::BIGINT"));
    column(columns, "platforms", gap(17, "(hash(i, 17) % 3)::BIGINT"));
    column(columns, "awards", gap(18, "(hash(i, 18) % 3)::BIGINT"));
    column(columns, "projects", gap(19, "(hash(i, 19) % 3)::BIGINT"));
    column(columns, "venture", gap(20, money(20, 8000)));
    return "SELECT %s FROM range(%d) t(i)".formatted(columns, rows);
  }

  private static void column(StringBuilder columns, String name, String value) {
    columns.append(",\n").append(value).append(" AS ").append(name);
  }

  /** Whole 元 from 1 up; most are small, as enterprises are. */
  private static String money(int salt, long most) {
    return String.format(
        Locale.ROOT,
        "((1 + hash(i, %d) %% %d) * (1 + hash(i, %d) %% 100) / 100 * 100 + 100)::BIGINT",
        salt,
        most * FEN / 100,
        salt + 100);
  }

  private static String gap(int salt, String value) {
    return "CASE WHEN hash(i, %d) %% 20 = 0 THEN NULL ELSE %s END".formatted(salt + 200, value);
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String table() {
    return "read_parquet('%s')".formatted(file);
  }

  Connection connection() {
    return connection;
  }

  /** The file's columns as the engine wants them; read in one thread. */
  Population load(Ruleset ruleset) throws SQLException {
    Population population = new Population(ruleset.facts(), rows);
    StringBuilder names = new StringBuilder();
    for (Fact fact : ruleset.facts()) {
      names.append(names.isEmpty() ? "" : ", ").append(fact.name());
    }
    String sql = "SELECT %s FROM %s".formatted(names, table());
    try (var statement = connection.prepareStatement(sql);
        DuckDBChunkedResult result = statement.unwrap(DuckDBPreparedStatement.class).query()) {
      int start = 0;
      while (result.nextChunk()) {
        DuckDBDataChunkReader chunk = result.chunk();
        for (Fact fact : ruleset.facts()) {
          fill(population, fact, start, chunk.vector(fact.index()));
        }
        start += Math.toIntExact(chunk.rowCount());
      }
    }
    return population;
  }

  private static void fill(
      Population population, Fact fact, int start, DuckDBReadableVector vector) {
    long count = vector.rowCount();
    for (int i = 0; i < count; i++) {
      if (!vector.isNull(i)) {
        population.set(fact, start + i, vector.getLong(i));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
