package io.wutong.schedule;

/**
 * A task that has to be finished before another begins (finish-to-start).
 *
 * @param id the earlier task
 * @param lag time that has to pass in between, ≥ 0, in the unit of the later task
 */
public record Predecessor(String id, int lag) {
  /** A predecessor without a lag. */
  public static Predecessor of(String id) {
    return new Predecessor(id, 0);
  }
}
