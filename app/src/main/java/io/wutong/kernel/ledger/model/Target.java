package io.wutong.kernel.ledger.model;

import io.wutong.kernel.lights.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure to reach.
 *
 * @param what what is counted, as 加装户数
 * @param value the figure, a decimal in plain notation
 * @param unit its unit, as 户 or 万元
 * @param current what was last reported, a decimal in plain notation
 * @param saidIn the version of the matter that its report made; 0 while none said it
 * @param saidAt when that report held; null while none said it
 */
public record Target(
    String what, String value, String unit, String current, int saidIn, @Nullable Instant saidAt) {

  private static final Set<String> RATES = Set.of("%", "％", "‰", "百分点", "个百分点");

  /** One of which nothing was reported yet. */
  public Target(String what, String value, String unit) {
    this(what, value, unit, "0", 0, null);
  }

  /**
   * Whether it adds up into a figure of the matter above: counted in the same unit, and not a rate,
   * for 55 % of one street and 60 % of another are no 115 % of the zone.
   */
  public boolean addsUpInto(Target above) {
    return unit.equals(above.unit) && !isRate();
  }

  /** Growth of 8 % is none of 2 % in March, nor 4 % in each of two streets. */
  boolean isRate() {
    return RATES.contains(unit.strip());
  }

  /** Whether what was last reported reaches the target; equal is reached. */
  public boolean isReached() {
    return new BigDecimal(current).compareTo(new BigDecimal(value)) >= 0;
  }

  /**
   * How much of it is reached; the figure to reach is above zero.
   *
   * @param said the lead's percentage, which counts while no figure was reported; null when unsaid
   */
  public Share reached(@Nullable Integer said) {
    BigDecimal figure = new BigDecimal(current);
    return figure.signum() == 0 && said != null
        ? Share.percent(said)
        : new Share(figure, new BigDecimal(value));
  }

  /** After a report that says it; what holds before what is known already takes nothing back. */
  Target reported(String said, int version, Instant heldAt) {
    return saidAt != null && heldAt.isBefore(saidAt) ? this : at(said, version, heldAt);
  }

  private Target at(String now, int version, @Nullable Instant heldAt) {
    return new Target(what, value, unit, now, version, heldAt);
  }

  /** With a figure of one report put right: it counts now if that report still does. */
  Target corrected(int version, String right) {
    return version == saidIn ? at(right, version, saidAt) : this;
  }

  /** Another figure to reach, with what was reported of this one. */
  Target becomes(Target next) {
    return next.at(current, saidIn, saidAt);
  }
}
