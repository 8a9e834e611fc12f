package io.wutong.kernel.ledger.model;

import java.math.BigDecimal;

/**
 * A figure to reach.
 *
 * @param what what is counted, as 加装户数
 * @param value the figure, a decimal in plain notation
 * @param unit its unit, as 户 or 万元
 * @param current what was last reported, a decimal in plain notation
 */
public record Target(String what, String value, String unit, String current) {

  /** Whether what was last reported reaches the target; equal is reached. */
  public boolean isReached() {
    return new BigDecimal(current).compareTo(new BigDecimal(value)) >= 0;
  }

  Target at(String now) {
    return new Target(what, value, unit, now);
  }
}
