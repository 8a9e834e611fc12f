package io.wutong.kernel.packs;

import java.util.List;

/**
 * One step of a kind's usual plan.
 *
 * @param duration how long it takes
 * @param unit of the duration and the lag: wd, d or h
 * @param after the steps that must be done before
 * @param lag the wait after them
 * @param mark how far the duration can be trusted
 * @param source where the duration was read; empty for one of this project's own
 */
public record NodeTemplate(
    String id,
    Title title,
    int duration,
    String unit,
    List<String> after,
    int lag,
    Mark mark,
    String source) {

  public NodeTemplate {
    after = List.copyOf(after);
  }
}
