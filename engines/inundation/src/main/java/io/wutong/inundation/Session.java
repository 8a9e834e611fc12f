package io.wutong.inundation;

import io.wutong.inundation.input.LoadedCase;
import io.wutong.inundation.output.Json;
import io.wutong.inundation.output.PngMap;
import io.wutong.inundation.output.PointsCsv;
import io.wutong.inundation.output.Summary;
import io.wutong.inundation.output.TiffOut;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run of the command: files, progress, and what an interruption leaves. */
final class Session implements Watcher {
  static final int INTERRUPTED = 130;
  private static final long TELL_MS = 1000;

  private final LoadedCase loaded;
  private final Options options;
  private final PrintStream err;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;
  private PointsCsv points;
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
    this.run = loaded.inundation().start(loaded.timing().duration_s(), options.threads());
    Files.createDirectories(options.folder());
    Path csv = options.folder().resolve("points.csv");
    if (options.warm() != null) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(options.warm()))) {
        run.load(in);
      }
    }
    boolean goesOn = run.time_s() > 0 && Files.exists(csv);
    this.points = goesOn ? PointsCsv.goOn(csv, run.time_s()) : PointsCsv.begin(csv, run.points());
    this.begin_s = run.time_s();
    this.stepsBefore = run.steps();
    this.beganCpu_s = cpu_s();
    this.began_ms = uptime_ms();
  }

  int run() throws IOException {
    Thread hook = new Thread(this::interrupted);
    Runtime.getRuntime().addShutdownHook(hook);
    try (PointsCsv closing = points) {
      run.go(loaded.timing(), this);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    boolean complete = run.time_s() >= loaded.timing().duration_s();
    write(complete);
    ended.countDown();
    if (stopped) {
      return INTERRUPTED;
    }
    Runtime.getRuntime().removeShutdownHook(hook);
    return 0;
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
      String name = "%06d_s.tif".formatted(Math.round(at.time_s()));
      try {
        TiffOut.write(options.folder().resolve("depth_" + name), at.terrain(), at.depths());
        TiffOut.write(options.folder().resolve("speed_" + name), at.terrain(), at.speeds());
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

  private void write(boolean complete) throws IOException {
    Path folder = options.folder();
    float[] most = run.mostDepths();
    TiffOut.write(folder.resolve("max_depth.tif"), run.terrain(), most);
    TiffOut.write(folder.resolve("arrival_s.tif"), run.terrain(), run.arrivals());
    TiffOut.write(folder.resolve("depth.tif"), run.terrain(), run.depths());
    TiffOut.write(folder.resolve("speed.tif"), run.terrain(), run.speeds());
    PngMap.write(folder.resolve("max_depth.png"), run.terrain(), most);
    Path state = folder.resolve("warm.state");
    if (!complete) {
      save(state);
    }
    double wall_s = (uptime_ms() - began_ms) / 1000.0;
    Summary.Cost cost = new Summary.Cost(cpu_s() - beganCpu_s, wall_s, run.steps() - stepsBefore);
    String datum = loaded.file().terrain().datum();
    Files.writeString(
        folder.resolve("summary.json"),
        Json.write(Summary.of(run, complete, loaded.title(), datum, cost)));
    if (!options.quiet()) {
      err.printf(
          "%n%s: %d steps in %.1f s, %d fluxes limited, volume error %.1e%n",
          complete ? "complete" : "interrupted, go on with --warm " + state,
          run.steps(),
          wall_s,
          run.limiterHits(),
          run.volumeError());
    }
  }

  /** Whole or not at all. */
  private void save(Path state) throws IOException {
    Path half = state.resolveSibling("warm.state.half");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
      run.save(out);
    }
    Files.move(half, state, StandardCopyOption.REPLACE_EXISTING);
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
