package io.wutong.bench.rules;

import io.wutong.rules.Rulebook;
import io.wutong.rules.columns.Bulk;
import io.wutong.rules.columns.Population;
import io.wutong.rules.columns.Scores;
import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.explaining.Explanation;
import io.wutong.rules.explaining.ExplanationJson;
import io.wutong.rules.explaining.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Measures bulk scoring, explaining and loading, and writes bench/results/rules.md. */
public final class RulesBench {
  private static final LocalDate ON = LocalDate.of(2022, 4, 18);
  private static final int WARM_UP = 15;
  private static final int RUNS = 7;
  private static final int RUNS_OF_MANY = 3;
  private static final int DMN_ROWS = 2_000;
  private static final int EXPLAINED = 5_000;
  private static final int MANY_ROWS = 1_000_000;

  private final RulesReport report = new RulesReport();
  private final Rules rules;

  private RulesBench(Rules rules) {
    this.rules = rules;
  }

  /** Rows, separated by commas. */
  public static void main(String[] arguments) throws Exception {
    Path packs = Path.of("packs");
    double cold = milliseconds(() -> Rulebook.read(packs));
    Rulebook book = Rulebook.read(packs);
    RulesBench bench = new RulesBench(book.on("innovation-points", ON));
    bench.report.loading(cold, median(() -> Rulebook.read(packs)), book);
    Path file = Path.of("bench", "results", "rules.md");
    for (String rows : arguments[0].split(",")) {
      bench.bulk(Integer.parseInt(rows));
      // After each size, for the larger ones take their time.
      Files.writeString(file, bench.report.text());
    }
    System.out.println("written: " + file.toAbsolutePath());
  }

  private void bulk(int rows) throws Exception {
    Path folder = Files.createTempDirectory("wutong-bench");
    Path file = folder.resolve("enterprises.parquet");
    try (Enterprises enterprises = new Enterprises(file, rows)) {
      Population population = enterprises.load(rules.ruleset());
      int runs = rows > MANY_ROWS ? RUNS_OF_MANY : RUNS;
      // The JVM compiles beside what it runs, and on one core that takes its time from it.
      for (int i = 0; i < WARM_UP && rows <= MANY_ROWS; i++) {
        Bulk.judge(rules, population);
      }
      double duck = median(runs, () -> query(enterprises, HandSql.graded(enterprises.table())));
      double ours = median(runs, () -> Bulk.judge(rules, population));
      double load = median(runs, () -> enterprises.load(rules.ruleset()));
      enterprises.execute("CREATE TABLE kept AS SELECT * FROM " + enterprises.table());
      double memory = median(runs, () -> query(enterprises, HandSql.graded("kept")));
      Scores scores = Bulk.judge(rules, population);
      report.bulk(rows, Files.size(file), ours, load, duck, memory, scores.exactRows());
      if (rows <= MANY_ROWS) {
        agreement(enterprises, scores, rows);
        one(population);
        dmn(population, scores);
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static long query(Enterprises enterprises, String sql) throws SQLException {
    long rows = 0;
    try (Statement statement = enterprises.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows += result.getLong(2);
      }
    }
    return rows;
  }

  private void agreement(Enterprises enterprises, Scores scores, int rows) throws SQLException {
    int same = 0;
    long farthest = 0;
    String sql = HandSql.totals(enterprises.table());
    try (Statement statement = enterprises.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        long theirs = Math.round(result.getDouble(2) * 100);
        long ours = scores.points(result.getInt(1)).least();
        same += theirs == ours ? 1 : 0;
        farthest = Math.max(farthest, Math.abs(theirs - ours));
      }
    }
    report.agreement(rows, same, farthest);
  }

  private void one(Population population) throws Exception {
    Subject[] subjects = new Subject[EXPLAINED];
    for (int i = 0; i < EXPLAINED; i++) {
      subjects[i] = population.subject(i);
    }
    Language chinese = Language.chinese();
    double judge =
        median(() -> Arrays.stream(subjects).map(rules::judge).filter(v -> v.certain(0)).count());
    double explain =
        median(() ->
            Arrays.stream(subjects)
                .map(each -> Explanation.of(rules.judge(each), chinese))
                .mapToInt(each -> each.lines().size())
                .sum());
    double json =
        median(() ->
            Arrays.stream(subjects)
                .map(each -> ExplanationJson.of(Explanation.of(rules.judge(each), chinese)))
                .mapToInt(String::length)
                .sum());
    double micros = 1000.0 / EXPLAINED;
    report.one(judge * micros, explain * micros, json * micros);
  }

  private void dmn(Population population, Scores scores) throws Exception {
    DmnPeer peer = new DmnPeer(rules.ruleset());
    int same = 0;
    for (int i = 0; i < DMN_ROWS; i++) {
      long total = peer.total(population, i).movePointRight(2).longValue();
      same += total == scores.points(i).least() ? 1 : 0;
    }
    double time =
        median(() -> {
          int sum = 0;
          for (int i = 0; i < DMN_ROWS; i++) {
            sum += peer.total(population, i).intValue();
          }
          return sum;
        });
    report.dmn(time * 1000 / DMN_ROWS, DMN_ROWS, same);
  }

  private static double median(Callable<?> work) throws Exception {
    return median(RUNS, work);
  }

  /** After half as many that do not count. */
  private static double median(int runs, Callable<?> work) throws Exception {
    for (int i = 0; i < runs / 2; i++) {
      work.call();
    }
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      times[i] = milliseconds(work);
    }
    Arrays.sort(times);
    return times[runs / 2];
  }

  private static double milliseconds(Callable<?> work) throws Exception {
    long begun = System.nanoTime();
    Object made = work.call();
    double time = (System.nanoTime() - begun) / 1e6;
    if (made == null) {
      throw new IOException("Nothing was made.");
    }
    return time;
  }
}
