package io.wutong.rules.reaching;

import io.wutong.rules.model.Fact;

/**
 * One fact otherwise.
 *
 * @param known whether the fact was known before
 * @param before what it was; 0 while it was not known
 */
public record Change(Fact fact, boolean known, long before, long after) {

  /** How far it moves, as a share of what it was; to compare changes of different facts. */
  double effort() {
    double moved = Math.abs((double) after - before);
    return fact.isAmount() ? moved / Math.max(1.0, Math.abs((double) before)) : 1.0;
  }
}
