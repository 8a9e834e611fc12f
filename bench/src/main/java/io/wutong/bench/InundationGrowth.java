package io.wutong.bench;

import io.wutong.inundation.Inundation;
import io.wutong.inundation.Part;
import io.wutong.inundation.Run;
import io.wutong.inundation.Terrain;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How the cost grows with the cells, with the share of them that it rains on, and with the deepest
 * of them. One thread, and its own CPU time alone: the JIT is not in these.
 */
final class InundationGrowth {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double[] CLOUDBURST = {100, 0};

  private InundationGrowth() {}

  static void tell() {
    System.out.println("| grows with | is | steps | awake | CPU s | ns per cell and step |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    for (int n : new int[] {250, 500, 1000, 2000}) {
      tell("cells", "%,d".formatted(n * n), rainOn(town(n), 1, n), 300);
    }
    for (double share : new double[] {0, 0.1, 0.3, 1}) {
      tell("share in rain", "%.1f".formatted(share), rainOn(town(1000), share, 1000), 300);
    }
    for (float deep_m : new float[] {0.5f, 2, 8}) {
      tell("deepest cell", "%.1f m".formatted(deep_m), pond(500, deep_m), 300);
    }
    System.out.println();
  }

  private static Inundation town(int n) {
    return Inundation.of(Terrain.of(n, n, 5, StreetTerrain.levels(n, 5, 0.3)))
        .with(Part.Roughness.of(0.035))
        .with(new Part.Keep(false, false, 0.05));
  }

  /** Rain on the columns in the west. */
  private static Inundation rainOn(Inundation town, double share, int n) {
    double[][] storm = {CLOUDBURST};
    return town.with(
        new Part.Rain(new double[] {0, 3600}, storm, (x, y) -> x < share * n * 5 ? 0 : 1));
  }

  /** A plain under water to the knee or over a house, a little rough. */
  private static Inundation pond(int n, float deep_m) {
    float[] level = new float[n * n];
    float[] water = new float[n * n];
    for (int i = 0; i < level.length; i++) {
      level[i] = (float) (0.1 * Math.sin(i % n / 7.0) * Math.cos(i / n / 5.0));
      water[i] = deep_m - level[i] + 0.02f * (float) Math.sin(i % n / 40.0);
    }
    return Inundation.of(Terrain.of(n, n, 5, level))
        .with(Part.Roughness.of(0.035))
        .with(new Part.Keep(false, false, 0.05))
        .with(new Part.Standing(water));
  }

  private static void tell(String what, String is, Inundation town, double seconds) {
    Run run = town.start(seconds, 1);
    long cpu = THREADS.getCurrentThreadCpuTime();
    run.advance(seconds, () -> false);
    double cpu_s = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    double updates = (double) run.terrain().columns() * run.terrain().rows() * run.steps();
    System.out.printf(
        "| %s | %s | %,d | %.2f | %.2f | %.2f |%n",
        what, is, run.steps(), run.awakeShare(), cpu_s, 1e9 * cpu_s / updates);
  }
}
