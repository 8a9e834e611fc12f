package io.wutong.bench;

import io.wutong.schedule.ChinaCalendar;
import io.wutong.schedule.Node;
import io.wutong.schedule.Plan;
import io.wutong.schedule.Schedule;
import io.wutong.schedule.Scheduling;
import io.wutong.schedule.Task;
import io.wutong.schedule.WorkdayCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Both passes over a plan, ours and MPXJ's, on the same plans and calendar. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g", "-Xss64m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScheduleBench {
  private static final LocalDate START = LocalDate.of(2022, 3, 1);
  private static final LocalDate CALENDAR_END = LocalDate.of(2026, 12, 31);

  /** A plan of ours. */
  @State(Scope.Benchmark)
  public static class Ours {
    /** Number of tasks. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int size;

    private final WorkdayCalendar calendar = ChinaCalendar.published();
    private List<Task> tasks = List.of();
    private Plan plan =
        Plan.of(List.of(Task.of("none", "", 0, io.wutong.schedule.DurationUnit.HOUR)));

    /** Makes the tasks and the plan once. */
    @Setup
    public void make() {
      tasks = ZonePlans.of(size);
      plan = Plan.of(tasks);
    }
  }

  /** The same plan in MPXJ. */
  @State(Scope.Benchmark)
  public static class Theirs {
    /** Number of tasks; MPXJ is not asked for a million. */
    @Param({"1000", "10000", "100000"})
    public int size;

    private MpxjPlan plan = new MpxjPlan(List.of(), ChinaCalendar.published(), START, CALENDAR_END);

    /** Makes the project once. */
    @Setup
    public void make() {
      plan = new MpxjPlan(ZonePlans.of(size), ChinaCalendar.published(), START, CALENDAR_END);
    }
  }

  /** Forward and backward pass and the finish; the answer's arrays are allocated in it. */
  @Benchmark
  public Schedule passes(Ours ours) {
    return Scheduling.solve(ours.plan, ours.calendar, START, CALENDAR_END);
  }

  /** Checking the tasks and sorting them, once for each plan. */
  @Benchmark
  public Plan check(Ours ours) {
    return Plan.of(ours.tasks);
  }

  /** MPXJ's MicrosoftScheduler: sorting, forward and backward pass. */
  @Benchmark
  public Object mpxj(Theirs theirs) {
    theirs.plan.schedule();
    return theirs.plan;
  }

  /** Compares the dates, measures, and writes results/schedule.md. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    String agreement = agreement(10_000);
    System.out.println(agreement);
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(ScheduleBench.class.getName()).build()).run();
    Path file = Path.of("results", "schedule.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, ScheduleReport.of(results, agreement));
    System.out.println("written: " + file.toAbsolutePath());
  }

  private static String agreement(int size) {
    List<Task> tasks = ZonePlans.of(size);
    WorkdayCalendar calendar = ChinaCalendar.published();
    Plan plan = Plan.of(tasks);
    LocalDate finish = Scheduling.solve(plan, calendar, START, CALENDAR_END).finish();
    Schedule ours = Scheduling.solve(plan, calendar, START, finish);
    MpxjPlan theirs = new MpxjPlan(tasks, calendar, START, CALENDAR_END);
    theirs.schedule();
    int finishes = 0;
    int starts = 0;
    for (Node node : ours.nodes()) {
      finishes += node.earliestFinish().equals(theirs.earlyFinish(node.id())) ? 1 : 0;
      starts += node.latestStart().equals(theirs.lateStart(node.id())) ? 1 : 0;
    }
    return String.format(
        Locale.ROOT,
        "Of %,d tasks the two agree on %,d earliest finishes and %,d latest starts.",
        size,
        finishes,
        starts);
  }
}
