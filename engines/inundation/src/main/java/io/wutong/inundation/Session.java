package io.wutong.inundation;

import io.wutong.inundation.input.LoadedCase;
import io.wutong.inundation.output.PointsCsv;
import io.wutong.inundation.output.Summary;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run of the command: progress, and what an interruption or a failure leaves. */
final class Session implements Watcher {
  static final int FAILED = 1;
  static final int INTERRUPTED = 130;
  private static final long TELL_MS = 1000;

  private final LoadedCase loaded;
  private final Options options;
  private final PrintStream err;
  private final Folder folder;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;
  private final PointsCsv points;
  private long toldAt_ms;
  private final Run run;
  private final double begin_s;
  private final long stepsBefore;
  private final double beganCpu_s;
  private final long began_ms;

  Session(LoadedCase loaded, Options options, PrintStream err) throws IOException {
    this.loaded = loaded;
    this.options = options;
    this.err = err;
    this.run = loaded.inundation().start(loaded.timing(), options.threads());
    if (options.warm() != null) {
      warm(options.warm());
    }
    this.folder = new Folder(options.folder());
    this.points = folder.begin(run, options.warm());
    this.begin_s = run.time_s();
    this.stepsBefore = run.steps();
    this.beganCpu_s = cpu_s();
    this.began_ms = uptime_ms();
  }

  private void warm(Path state) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(state))) {
      run.load(in, options.newForcing());
    }
    if (run.time_s() >= loaded.timing().duration_s()) {
      throw new Refusal(
          "The warm state is of %s s, the run ends at %s s."
              .formatted(run.time_s(), loaded.timing().duration_s()),
          "a longer run is meant.");
    }
  }

  int run() {
    Thread hook = new Thread(this::interrupted);
    Runtime.getRuntime().addShutdownHook(hook);
    int code = FAILED;
    try {
      code = go();
    } catch (UncheckedIOException | IOException e) {
      err.printf(
          "Writing failed at %.0f s of the run: %s.%nMaybe the disk is full, or the folder gone.%n",
          run.time_s(), e.getMessage());
    } catch (IllegalStateException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      err.printf(
          "The run failed at %.0f s: %s%nMaybe a number of the case is absurd.%n",
          run.time_s(), cause.getMessage());
    } finally {
      // The hook may be waiting: nobody else will tell it that there is nothing to wait for.
      ended.countDown();
    }
    if (stopped) {
      return INTERRUPTED;
    }
    Runtime.getRuntime().removeShutdownHook(hook);
    return code;
  }

  private int go() throws IOException {
    try (PointsCsv closing = points) {
      run.go(loaded.timing(), this);
    }
    String wrong = run.wrong();
    write(wrong == null && run.time_s() >= loaded.timing().duration_s(), wrong);
    if (wrong != null) {
      err.println(wrong);
    }
    return wrong == null ? 0 : FAILED;
  }

  /** Ctrl-C: the step in hand is finished and everything is written before the JVM goes. */
  private void interrupted() {
    stopped = true;
    try {
      if (!ended.await(60, TimeUnit.SECONDS)) {
        err.println("Writing the warm state took more than a minute and was given up.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean stop() {
    tell();
    return stopped;
  }

  @Override
  public void points(Run at) {
    try {
      points.line(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void frame(Run at) {
    if (loaded.file().run().frames_min() != null) {
      try {
        folder.frame(at);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void tell() {
    long now = uptime_ms();
    if (options.quiet() || now - toldAt_ms < TELL_MS) {
      return;
    }
    toldAt_ms = now;
    double done = run.time_s() - begin_s;
    double rate = done / Math.max(1, now - began_ms);
    double left_s = (loaded.timing().duration_s() - run.time_s()) / rate / 1000;
    if (done > 0) {
      err.printf(
          "\r%3.0f %%  %.0f of %.0f min  step %.2f s  %s left   ",
          100 * run.time_s() / loaded.timing().duration_s(),
          run.time_s() / 60,
          loaded.timing().duration_s() / 60,
          done / (run.steps() - stepsBefore),
          left_s < 90 ? "%.0f s".formatted(left_s) : "%.0f min".formatted(left_s / 60));
    }
  }

  private void write(boolean complete, @Nullable String wrong) throws IOException {
    double wall_s = (uptime_ms() - began_ms) / 1000.0;
    Summary.Cost cost = new Summary.Cost(cpu_s() - beganCpu_s, wall_s, run.steps() - stepsBefore);
    folder.end(
        run,
        loaded,
        new Summary.Course(complete, wrong, begin_s, options.newForcing(), points.from_s()),
        cost);
    if (!options.quiet() && wrong == null) {
      err.printf(
          "%n%s: %d steps in %.1f s, %d fluxes limited, volume error %.1e%n",
          complete ? "complete" : "interrupted, go on with --warm " + folder.state(),
          run.steps(),
          wall_s,
          run.limiterHits(),
          run.volumeError());
    }
  }

  /** The command may measure itself; the engine does not know any clock. */
  private static long uptime_ms() {
    return ManagementFactory.getRuntimeMXBean().getUptime();
  }

  private static double cpu_s() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
        / 1000.0;
  }
}
