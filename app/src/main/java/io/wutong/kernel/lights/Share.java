package io.wutong.kernel.lights;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of a whole, exactly: 1 of 3 is no decimal, and a border of 10 points is a border.
 *
 * @param part how much of it; it may be more than the whole
 * @param whole the whole, above zero
 */
public record Share(BigDecimal part, BigDecimal whole) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Share {
    if (whole.signum() <= 0) {
      throw new IllegalArgumentException("%s is no whole".formatted(whole));
    }
  }

  /** So many of so many. */
  public static Share of(long part, long whole) {
    return new Share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** So many percent. */
  public static Share percent(long percent) {
    return of(percent, 100);
  }

  /** The greater of the two. */
  public Share or(Share other) {
    return compare(other, 0) >= 0 ? this : other;
  }

  /** Below zero, zero or above: this one beside another and so many percentage points more. */
  public int compare(Share other, int points) {
    BigDecimal distance =
        part.multiply(other.whole).subtract(other.part.multiply(whole)).multiply(HUNDRED);
    BigDecimal wanted = whole.multiply(other.whole).multiply(BigDecimal.valueOf(points));
    return distance.compareTo(wanted);
  }

  /** In percent, one place after the point. */
  public BigDecimal percent() {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }

  /** How many percentage points this one is above another, one place after the point. */
  public BigDecimal pointsAbove(Share other) {
    return part.multiply(other.whole)
        .subtract(other.part.multiply(whole))
        .multiply(HUNDRED)
        .divide(whole.multiply(other.whole), 1, RoundingMode.HALF_UP);
  }

  /** This one out of another, in percent; the other is above zero. */
  public BigDecimal outOf(Share other) {
    return part.multiply(other.whole)
        .multiply(HUNDRED)
        .divide(whole.multiply(other.part), 1, RoundingMode.HALF_UP);
  }
}
