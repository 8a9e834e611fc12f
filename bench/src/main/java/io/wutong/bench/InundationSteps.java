package io.wutong.bench;

import io.wutong.inundation.Inundation;
import io.wutong.inundation.Part;
import io.wutong.inundation.Run;
import io.wutong.inundation.Terrain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
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

/**
 * One step over the whole grid, warm and always the same ones: each iteration begins at a state
 * that was kept. The other bench measures whole processes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xmx3g",
      "-XX:+UseSerialGC",
      "-XX:ObjectAlignmentInBytes=64",
      "-XX:+UseTransparentHugePages",
      "--add-modules",
      "jdk.incubator.vector"
    })
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class InundationSteps {
  /** Threads are made for each call; among so many steps they cost nothing. */
  private static final int STEPS = 20;

  /** A town in the middle of its cloudburst, or some time after it. */
  @State(Scope.Benchmark)
  public static class Town {
    /** Cells along a side. */
    @Param({"250", "1000"})
    public int side;

    /** What the sky does. */
    @Param({"rain", "drying"})
    public String weather = "";

    /** Threads of the engine. */
    @Param({"1", "2"})
    public int threads;

    private Run run = start(4, 1);
    private byte[] state = {};
    private int asked;

    /** As in {@link InundationBench}, to the state from which every iteration begins. */
    @Setup(Level.Trial)
    public void make() throws IOException {
      run = start(side, threads);
      run.advance(weather.equals("rain") ? 500 : 1500, () -> false);
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      run.save(kept);
      state = kept.toByteArray();
    }

    /** Back to the same water. */
    @Setup(Level.Iteration)
    public void again() throws IOException {
      run.load(new ByteArrayInputStream(state));
    }

    private static Run start(int side, int threads) {
      return Inundation.of(Terrain.of(side, side, 5, StreetTerrain.levels(side, 5, 0.3)))
          .with(Part.Roughness.of(0.035))
          .with(new Part.Keep(false, false, 0.05))
          .with(Part.Rain.uniform(new double[] {0, 900, 1e6}, new double[] {100, 0}))
          .start(1e6, threads);
    }

    private boolean enough() {
      return asked++ >= STEPS;
    }
  }

  /** Steps of the town. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double step(Town town) {
    town.asked = 0;
    town.run.advance(1e6, town::enough);
    return town.run.time_s();
  }

  /** Measures and says what a cell costs in each case. */
  public static void main(String[] arguments) throws RunnerException {
    var results =
        new Runner(new OptionsBuilder().include(InundationSteps.class.getName()).build()).run();
    System.out.printf("%n| cells | weather | threads | µs a step | ± | ns a cell |%n");
    System.out.printf("|---:|---|---:|---:|---:|---:|%n");
    results.forEach(InundationSteps::tell);
  }

  private static void tell(RunResult result) {
    int side = Integer.parseInt(result.getParams().getParam("side"));
    double step_us = result.getPrimaryResult().getScore();
    System.out.printf(
        "| %,d | %s | %s | %.1f | %.1f | %.2f |%n",
        side * side,
        result.getParams().getParam("weather"),
        result.getParams().getParam("threads"),
        step_us,
        result.getPrimaryResult().getScoreError(),
        1000 * step_us / (side * side));
  }
}
