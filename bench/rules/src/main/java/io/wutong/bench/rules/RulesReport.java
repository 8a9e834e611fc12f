package io.wutong.bench.rules;

import io.wutong.rules.Rulebook;
import java.util.Locale;

/** Writes the tables of {@link RulesBench}. */
final class RulesReport {
  private final StringBuilder bulk = new StringBuilder();
  private String loading = "";
  private String agreement = "";
  private String one = "";
  private String dmn = "";

  private static String say(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  void loading(double cold, double warm, Rulebook book) {
    int lines = book.rulesets().stream().mapToInt(each -> each.rules().size()).sum();
    loading =
        say(
            "| load and check all packs: %d rulesets, %d lines | %.0f ms the first time | %.0f ms"
                + " again |%n",
            book.rulesets().size(), lines, cold, warm);
  }

  void bulk(int rows, long bytes, double ours, double load, double duck, double memory, int exact) {
    bulk.append(
        say(
            "| %,d | %d MB | **%.0f** | %.0f | %.0f | %.0f | %.2f | %.2f | %.2f | %,d |%n",
            rows,
            bytes / 1_000_000,
            ours,
            load + ours,
            duck,
            memory,
            ours / memory,
            ours / duck,
            (load + ours) / duck,
            exact));
  }

  void agreement(int rows, int same, long farthest) {
    agreement =
        say(
            "Of %,d totals %,d are the same in the hand-written query, which calculates in doubles;"
                + " the farthest is off by %s points.",
            rows, same, farthest / 100.0);
  }

  void one(double judge, double explain, double json) {
    one =
        say(
            "| one enterprise, 18 indicators, µs | %.1f judged | %.1f explained, every line | %.1f"
                + " as JSON |%n",
            judge, explain, json);
  }

  void dmn(double micros, int rows, int same) {
    dmn =
        say(
            "| KIE DMN 10.2.0, one enterprise, µs | %.0f | %,d of %,d totals are the same | |%n",
            micros, same, rows);
  }

  String text() {
    return """
    # Rules: innovation points in bulk, beside DuckDB 2.0.0.1 and KIE DMN 10.2.0

    18 indicators weighed by stage, total and rating, of invented enterprises in one Parquet file
    (20 columns, one cell in twenty missing). One thread each, same run, medians of 7 after 3 (of 3 after 1 beyond a million rows), in ms;
    the JVM was warmed up by 15 runs before.

    | rows | file | ours, columns in memory | ours, read from the file and scored | DuckDB, from the file | \
    DuckDB, table in memory | memory : memory | memory : file | file : file | rows judged exactly |
    |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
    %s
    %s

    *Ours* keeps for each row outcome, points at least and at most, and the possible ratings, exact to
    the last 分; its columns are read out of the file through DuckDB's own chunks, which is most of the
    time of the second figure. *DuckDB* is one query written by hand in doubles (`HandSql`) that counts
    by rating, so that no row has to be carried out.

    | | | | |
    |---|---:|---:|---:|
    %s%s%s
    *DMN* is the same rules as 19 decisions in FEEL, evaluated row by row in one thread.

    JDK %s, %s, %d processors, shared with other work. Run it again from the repository's root:

        ./wutong bench rules 1000000 10000000
    """
        .formatted(
            bulk,
            agreement,
            loading,
            one,
            dmn,
            System.getProperty("java.version"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors());
  }
}
