package io.wutong.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;

/** Writes the table of {@link ScheduleBench}. */
final class ScheduleReport {
  private ScheduleReport() {}

  static String of(Collection<RunResult> results, String agreement) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Scheduling: both passes, beside MPXJ 14.3.4

        | what | tasks | ms a plan | ± | µs a task |
        |---|---:|---:|---:|---:|
        """);
    for (RunResult result : results) {
      double micros = result.getPrimaryResult().getScore();
      double error = result.getPrimaryResult().getScoreError();
      int size = Integer.parseInt(result.getParams().getParam("size"));
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.3f | %.3f | %.4f |%n",
              name(result.getPrimaryResult().getLabel()),
              size,
              micros / 1_000,
              error / 1_000,
              micros / size));
    }
    out.append(
        """

        %s

        Plans: projects of 100 tasks side by side, 1–5 working days, each after one to three of
        the ten before it, rows shuffled, seed %d, China's calendar. *passes* is
        `Scheduling.solve` (forward, backward, finish, allocation of the answer); *check* is
        `Plan.of` (ids, dangling references, cycles, topological order), once a plan; *MPXJ* is
        `MicrosoftScheduler.schedule` (sorting and both passes) on a project built beforehand,
        the same again and again. MPXJ computes hours of the day and much more than dates: the
        two do not do the same work, they answer the same question. These plans hold working
        days only: no lags, milestones or other units, on whose conventions the two need not
        agree.

        JMH 1.37, average time, 1 fork, 3 × 2 s warm-up, 5 × 2 s; JDK %s, %s, %d processors,
        shared with other work. Run it again from the repository's root:

            mvn -q -B -Pbench -pl bench -am -DskipTests verify
        """
            .formatted(
                agreement,
                ZonePlans.SEED,
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
    return out.toString();
  }

  private static String name(String label) {
    return switch (label) {
      case "passes" -> "**passes**";
      case "mpxj" -> "MPXJ";
      default -> label;
    };
  }
}
