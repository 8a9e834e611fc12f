package io.wutong.rules.model;

/**
 * Points in the smallest step of their ruleset: at least and at most. They differ where experts
 * give points in bands, and where something is not known.
 */
public record Points(long least, long most) {

  /** So much counts as without a bound; it can still be added some thousand times. */
  public static final long UNBOUNDED = 1_000_000_000_000_000L;

  public Points {
    if (least > most) {
      throw new IllegalArgumentException("%d..%d is no range.".formatted(least, most));
    }
  }

  public static Points of(long points) {
    return new Points(points, points);
  }

  /** A sum; what is without a bound stays so, whatever is added to it. */
  public static long bounded(long sum) {
    return Math.abs(sum) < UNBOUNDED / 2 ? sum : sum < 0 ? -UNBOUNDED : UNBOUNDED;
  }

  public boolean certain() {
    return least == most;
  }

  /** The smallest range that holds both. */
  public Points or(Points other) {
    return new Points(Math.min(least, other.least), Math.max(most, other.most));
  }
}
