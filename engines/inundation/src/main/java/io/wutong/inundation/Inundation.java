package io.wutong.inundation;

import java.util.ArrayList;
import java.util.List;

/**
 * The door. Immutable: each {@code with} answers another one.
 *
 * <pre>{@code
 * Run run =
 *     Inundation.of(terrain)
 *         .with(Part.Roughness.of(0.035))
 *         .with(Part.Rain.uniform(new double[] {0, 3600}, new double[] {100}))
 *         .run(7200);
 * float[] most = run.mostDepths();
 * }</pre>
 */
public final class Inundation {
  final Terrain terrain;
  final List<Part> parts;

  private Inundation(Terrain terrain, List<Part> parts) {
    this.terrain = terrain;
    this.parts = List.copyOf(parts);
  }

  public static Inundation of(Terrain terrain) {
    return new Inundation(terrain, List.of());
  }

  public Inundation with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Inundation(terrain, more);
  }

  public Terrain terrain() {
    return terrain;
  }

  /** All parts of a kind, in the order in which they came. */
  <P extends Part> List<P> all(Class<P> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * The state before the first step, for those who want to go on step by step.
   *
   * @throws Refusal where the parts do not make a run of that length
   */
  public Run start(double duration_s, int threads) {
    return Assembly.of(this, duration_s).start(threads);
  }

  /** On one thread, without anybody watching. */
  public Run run(double duration_s) {
    return run(new Timing(duration_s, duration_s, duration_s), 1, new Watcher() {});
  }

  /** As long as the timing says, which has to fit the terrain. */
  public Run start(Timing timing, int threads) {
    new TimeCheck(terrain, timing.duration_s()).looks(timing);
    return start(timing.duration_s(), threads);
  }

  public Run run(Timing timing, int threads, Watcher watcher) {
    Run run = start(timing, threads);
    run.go(timing, watcher);
    return run;
  }
}
