package io.wutong.rules.columns;

import io.wutong.rules.model.Scale;
import io.wutong.rules.model.Steps;
import io.wutong.rules.model.Weight;
import org.jspecify.annotations.Nullable;

/** Indicators on each of the scales. */
final class ScaleNodes {
  /** Whole numbers below this are doubles without loss. */
  private static final long EXACT_DOUBLE = 1L << 53;

  private ScaleNodes() {}

  static ScoredNode of(AmountNode of, Weight weight, @Nullable WordNode by, Scale scale) {
    return switch (scale) {
      case Scale.Linear linear -> new Linear(of, weight, by, linear);
      case Scale.Log log -> new Log(of, weight, by, log);
      case Scale.Stepped stepped -> new Stepped(of, weight, by, stepped);
    };
  }

  private static final class Linear extends IndicatorNode {
    private final long start;
    private final long common;
    private final long width;
    private final long sign;

    Linear(AmountNode of, Weight weight, @Nullable WordNode by, Scale.Linear scale) {
      super(of, weight, by);
      long[] none = AmountNode.lowest(scale.none());
      long[] full = AmountNode.lowest(scale.full());
      this.common = Math.multiplyExact(none[1], full[1]);
      this.start = Math.multiplyExact(none[0], full[1]);
      long difference = Math.subtractExact(Math.multiplyExact(full[0], none[1]), start);
      this.sign = difference < 0 ? -1 : 1;
      this.width = sign * difference;
    }

    @Override
    void earn(Block block, long[] weights, long[] points) {
      for (int i = 0; i < block.rows; i++) {
        if (of.state[i] != AmountNode.KNOWN) {
          continue;
        }
        long den = of.den(i);
        long from = block.times(i, start, den);
        long above = block.plus(i, block.times(i, of.num[i], common), -from) * sign;
        long whole = block.times(i, den, width);
        if (above <= 0) {
          points[i] = 0;
        } else if (above >= whole) {
          points[i] = weights[i];
        } else {
          long twice = block.plus(i, block.times(i, above, 2 * weights[i]), whole);
          points[i] = twice / block.times(i, whole, 2);
        }
      }
    }
  }

  private static final class Log extends IndicatorNode {
    private final long[] none;
    private final long[] full;
    private final double start;
    private final double width;
    private final long shares;

    Log(AmountNode of, Weight weight, @Nullable WordNode by, Scale.Log scale) {
      super(of, weight, by);
      this.none = AmountNode.lowest(scale.none());
      this.full = AmountNode.lowest(scale.full());
      this.start = scale.none().nearest();
      this.width = StrictMath.log(scale.full().nearest() / start);
      this.shares = scale.shares();
    }

    @Override
    void earn(Block block, long[] weights, long[] points) {
      for (int i = 0; i < block.rows; i++) {
        if (of.state[i] != AmountNode.KNOWN) {
          continue;
        }
        long num = of.num[i];
        long den = of.den(i);
        if (block.times(i, num, none[1]) <= block.times(i, none[0], den)) {
          points[i] = 0;
        } else if (block.times(i, num, full[1]) >= block.times(i, full[0], den)) {
          points[i] = weights[i];
        } else {
          block.overflow[i] |= num >= EXACT_DOUBLE || den >= EXACT_DOUBLE;
          double amount = (double) num / (double) den;
          long share = Math.round(StrictMath.log(amount / start) / width * shares);
          points[i] = (2 * share * weights[i] + shares) / (2 * shares);
        }
      }
    }
  }

  private static final class Stepped extends IndicatorNode {
    private final Thresholds thresholds;
    private final long[] shares;
    private final int[] bands = new int[Block.ROWS];

    Stepped(AmountNode of, Weight weight, @Nullable WordNode by, Scale.Stepped scale) {
      super(of, weight, by);
      Steps steps = scale.shares();
      this.thresholds = new Thresholds(steps);
      this.shares = new long[steps.steps().size() + 1];
      for (int i = 0; i < shares.length - 1; i++) {
        shares[i] = steps.steps().get(i).points().least();
      }
      shares[shares.length - 1] = steps.below().least();
    }

    @Override
    void earn(Block block, long[] weights, long[] points) {
      thresholds.bands(block, of, bands);
      for (int i = 0; i < block.rows; i++) {
        long earned = 2 * shares[bands[i]] * weights[i] + Scale.Stepped.WHOLE;
        points[i] = earned / (2 * Scale.Stepped.WHOLE);
      }
    }
  }
}
