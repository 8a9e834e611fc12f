package io.wutong.inundation;

/** Sees a run while it goes on. Everything is optional. */
public interface Watcher {
  /** At the start, at each output time, and at the end. Looks at the run; must not keep it. */
  default void frame(Run run) {}

  /** At each time at which the points are written down. */
  default void points(Run run) {}

  /** Asked after each step, from any thread: the run then ends where it is. */
  default boolean stop() {
    return false;
  }
}
