package io.wutong.rules.evaluating;

import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Scale;

/** What an amount earns of a weight; rounded once, HALF_UP, to the smallest step of points. */
public final class Shares {
  private Shares() {}

  public static long points(Fraction amount, long weight, Scale scale) {
    return switch (scale) {
      case Scale.Linear linear -> linear(amount, weight, linear);
      case Scale.Log log -> log(amount, weight, log);
      case Scale.Stepped stepped ->
          Fraction.of(weight)
              .times(Fraction.of(stepped.shares().at(amount).least(), Scale.Stepped.WHOLE))
              .rounded();
    };
  }

  private static long linear(Fraction amount, long weight, Scale.Linear linear) {
    Fraction width = linear.full().minus(linear.none());
    Fraction share = amount.minus(linear.none()).over(width);
    if (share.num().signum() <= 0) {
      return 0;
    }
    return share.compareTo(Fraction.ONE) >= 0 ? weight : share.times(Fraction.of(weight)).rounded();
  }

  private static long log(Fraction amount, long weight, Scale.Log log) {
    if (amount.compareTo(log.none()) <= 0) {
      return 0;
    }
    if (amount.compareTo(log.full()) >= 0) {
      return weight;
    }
    return Fraction.of(weight)
        .times(Fraction.of(log.share(amount.nearest()), log.shares()))
        .rounded();
  }
}
