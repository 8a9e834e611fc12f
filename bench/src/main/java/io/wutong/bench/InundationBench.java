package io.wutong.bench;

import com.sun.management.OperatingSystemMXBean;
import io.wutong.inundation.Inundation;
import io.wutong.inundation.Part;
import io.wutong.inundation.Run;
import io.wutong.inundation.Terrain;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cell and step costs, beside what the memory can do in the same run. Whole processes in
 * plain loops: a run of minutes is its own warm-up, and the first lines say how long that takes.
 * Single steps are measured by JMH in {@code InundationSteps}.
 */
public final class InundationBench {
  private static final int BYTES = 28;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private InundationBench() {}

  /** A run and what it cost from its first step to its last. */
  private record Cost(Run run, double cpu_s, double wall_s, double best_ns) {
    double updates() {
      return (double) run.terrain().columns() * run.terrain().rows() * run.steps();
    }

    double cpu_ns() {
      return cpu_s * 1e9 / updates();
    }

    double wall_ns() {
      return wall_s * 1e9 / updates();
    }
  }

  public static void main(String[] arguments) {
    boolean whole = !List.of(arguments).contains("--short");
    double hours2 = whole ? 7200 : 900;
    System.out.printf("| triad, 480 MB | GB/s |%n|---|---:|%n");
    double one = triad(1);
    double two = triad(2);
    System.out.printf("| 1 thread | %.1f |%n| 2 threads | %.1f |%n%n", one, two);
    System.out.println(
        "| case | cells | threads | kept | steps | CPU s | wall s | CPU ns | wall ns | best ns |"
            + " limited | volume error |");
    System.out.println("|---|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    town(1000, 5, 300, 1, false, "warm-up, 300 s");
    town(1000, 5, hours2, 1, false, "u1000, 2 h");
    town(1000, 5, hours2, 2, false, "u1000, 2 h");
    town(1000, 5, 1800, 1, true, "u1000, 30 min");
    town(1000, 10, hours2, 2, true, "100 km² at 10 m, 2 h");
    roofline(town(2500, 5, 420, 2, false, "6.25 M cells, 7 min"), two);
    storm();
    if (whole) {
      town(2000, 5, hours2, 2, true, "100 km² at 5 m, 2 h");
    }
    System.out.println();
    InundationGrowth.tell();
  }

  private static void roofline(Cost cost, double triad_GB_s) {
    double reached = BYTES / cost.wall_ns();
    double best = BYTES / cost.best_ns();
    System.out.printf(
        "%nOf the roofline (28 bytes a cell-update, triad on 2 threads): mean %.2f, best %.2f.%n%n",
        reached / triad_GB_s, best / triad_GB_s);
  }

  private static Cost town(
      int n, double cell_m, double seconds, int threads, boolean kept, String name) {
    Inundation town =
        Inundation.of(Terrain.of(n, n, cell_m, StreetTerrain.levels(n, cell_m, 0.3)))
            .with(Part.Roughness.of(0.035))
            .with(new Part.Keep(kept, kept, 0.05))
            .with(
                Part.Rain.uniform(
                    new double[] {0, 3600, Math.max(7200, seconds)}, new double[] {100, 0}));
    return tell(town, seconds, threads, name, kept);
  }

  /** A storm over one ninth of a flat town: the rest rests. */
  private static void storm() {
    double third = 1000 * 5 / 3.0;
    Inundation town =
        Inundation.of(Terrain.of(1000, 1000, 5, StreetTerrain.levels(1000, 5, 0.3)))
            .with(Part.Roughness.of(0.035))
            .with(new Part.Keep(false, false, 0.05))
            .with(
                new Part.Rain(
                    new double[] {0, 3600},
                    new double[][] {{100, 0}},
                    (x, y) -> x > third && x < 2 * third && y > third && y < 2 * third ? 0 : 1));
    Cost cost = tell(town, 1800, 1, "storm over a ninth, 30 min", false);
    System.out.printf(
        "%nAwake in that storm: %.2f of all cell-updates.%n%n", cost.run.awakeShare());
  }

  private static Cost tell(
      Inundation town, double seconds, int threads, String name, boolean kept) {
    Run run = town.start(seconds, threads);
    double best = Double.POSITIVE_INFINITY;
    long cells = (long) run.terrain().columns() * run.terrain().rows();
    double cpu = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    while (run.time_s() < seconds) {
      long steps = run.steps();
      long at = System.nanoTime();
      run.advance(Math.min(seconds, run.time_s() + 20), () -> false);
      best = Math.min(best, (System.nanoTime() - at) / (double) (cells * (run.steps() - steps)));
    }
    double wall_s = (System.nanoTime() - begin) / 1e9;
    Cost cost = new Cost(run, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, wall_s, best);
    System.out.printf(
        "| %s | %,d | %d | %s | %,d | %.1f | %.1f | %.2f | %.2f | %.2f | %,d | %.0e |%n",
        name,
        cells,
        threads,
        kept ? "most, arrival" : "nothing",
        run.steps(),
        cost.cpu_s,
        cost.wall_s,
        cost.cpu_ns(),
        cost.wall_ns(),
        best,
        run.limiterHits(),
        run.volumeError());
    return cost;
  }

  /** a = b + s c over arrays that no cache holds: 12 bytes an element. */
  private static double triad(int threads) {
    int n = 40_000_000;
    float[] a = new float[n];
    float[] b = new float[n];
    float[] c = new float[n];
    double best = 0;
    for (int repeat = 0; repeat < 12; repeat++) {
      long begin = System.nanoTime();
      List<Thread> all = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int from = (int) ((long) n * t / threads);
        int to = (int) ((long) n * (t + 1) / threads);
        all.add(Thread.ofPlatform().start(() -> triad(a, b, c, from, to)));
      }
      all.forEach(InundationBench::join);
      best = Math.max(best, 12.0 * n / (System.nanoTime() - begin));
    }
    return best;
  }

  private static void triad(float[] a, float[] b, float[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = b[i] + 0.4f * c[i];
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
