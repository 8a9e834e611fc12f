package io.wutong.rules.columns;

import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Steps;
import java.math.BigInteger;
import java.util.List;

/**
 * The ends of a band table as whole numbers over one denominator: an amount n/d reaches an end t/q
 * when n·q ≥ t·d; where the end itself does not belong, when n·q ≥ t·d + 1.
 */
final class Thresholds {
  private final long[] ends;
  private final long[] beyond;
  private final long common;
  private final long numMax;
  private final long denMax;

  Thresholds(Steps steps) {
    List<Steps.Step> list = steps.steps();
    BigInteger common = BigInteger.ONE;
    for (Steps.Step step : list) {
      long den = AmountNode.lowest(step.from())[1];
      BigInteger each = BigInteger.valueOf(den);
      common = common.multiply(each).divide(common.gcd(each));
    }
    this.common = common.longValueExact();
    this.ends = new long[list.size()];
    this.beyond = new long[list.size()];
    long largest = 1;
    for (int i = 0; i < ends.length; i++) {
      Fraction end = list.get(i).from().times(new Fraction(common, BigInteger.ONE));
      ends[i] = AmountNode.lowest(end)[0];
      beyond[i] = list.get(i).includes() ? 0 : 1;
      largest = Math.max(largest, Math.abs(ends[i]));
    }
    this.numMax = (1L << 62) / this.common;
    this.denMax = (1L << 62) / largest;
  }

  /** The band of each row, from 0 for the highest; marks rows that do not fit. */
  void bands(Block block, AmountNode of, int[] bands) {
    int rows = block.rows;
    for (int i = 0; i < rows; i++) {
      bands[i] = ends.length;
      boolean large = Math.abs(of.num[i]) > numMax || of.den(i) > denMax;
      block.overflow[i] |= large && of.state[i] == AmountNode.KNOWN;
    }
    for (int end = 0; end < ends.length; end++) {
      long at = ends[end];
      long more = beyond[end];
      if (of.sameScale()) {
        long wanted = at * of.scale + more;
        for (int i = 0; i < rows; i++) {
          bands[i] -= of.num[i] * common >= wanted ? 1 : 0;
        }
      } else {
        for (int i = 0; i < rows; i++) {
          bands[i] -= of.num[i] * common >= at * of.den[i] + more ? 1 : 0;
        }
      }
    }
  }
}
