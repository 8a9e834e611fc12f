package io.wutong.rules.model;

/** How much of an indicator's weight an amount earns: nothing to all of it. */
public sealed interface Scale {

  /** In proportion between two amounts; the second may be the smaller one. */
  record Linear(Fraction none, Fraction full) implements Scale {}

  /**
   * In proportion to the logarithm between two amounts above zero.
   *
   * @param digits the share is rounded to so many digits after the point
   */
  record Log(Fraction none, Fraction full, int digits) implements Scale {

    /** Shares in units of the last digit. */
    public long shares() {
      return Math.round(Math.pow(10, digits));
    }

    /** The share of an amount between the two, for amounts as near as doubles come. */
    public long share(double amount) {
      double none = this.none.nearest();
      double ratio = StrictMath.log(amount / none) / StrictMath.log(full.nearest() / none);
      return Math.round(ratio * shares());
    }
  }

  /** In steps: a band table, or the percentiles of a reference; shares in units of 10⁻⁶. */
  record Stepped(Steps shares, boolean percentile) implements Scale {
    public static final long WHOLE = 1_000_000;
  }
}
