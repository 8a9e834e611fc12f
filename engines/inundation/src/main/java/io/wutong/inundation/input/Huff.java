package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a storm divides its amount over its time: shares of the amount at even shares of the time,
 * straight between them.
 *
 * @param source for the summary
 */
record Huff(double[] shares, String source) {
  /**
   * Per cent of the amount after 0, 5, … 100 per cent of the time, by the quarter in which most
   * falls: medians at a point, Illinois State Water Survey, Circular 173 (1990). Transcribed from
   * copies of it, not from the circular: unverified.
   */
  private static final int[][] QUARTILES = {
    {0, 16, 33, 43, 52, 60, 66, 71, 75, 79, 82, 84, 86, 88, 90, 92, 94, 96, 97, 98, 100},
    {0, 3, 8, 12, 16, 22, 29, 39, 51, 62, 70, 76, 81, 85, 88, 91, 93, 95, 97, 98, 100},
    {0, 3, 6, 9, 12, 15, 19, 23, 27, 32, 38, 45, 57, 70, 79, 85, 89, 92, 95, 97, 100},
    {0, 2, 5, 8, 10, 13, 16, 19, 22, 25, 28, 32, 35, 39, 45, 51, 59, 72, 84, 92, 100}
  };

  static Huff of(@Nullable Integer quartile, @Nullable List<Double> curve) {
    if ((quartile == null) == (curve == null)) {
      throw new Refusal(
          "The storm of shape huff has %s."
              .formatted(quartile == null ? "no quartile and no curve" : "a quartile and a curve"),
          "quartile: 1 to 4 is meant, or a curve of one's own.");
    }
    if (curve != null) {
      return new Huff(checked(curve), "a curve of the case");
    }
    if (quartile == null || quartile < 1 || quartile > QUARTILES.length) {
      throw new Refusal("The quartile of the storm is %s.".formatted(quartile), "1 to 4 is meant.");
    }
    return new Huff(
        Arrays.stream(QUARTILES[quartile - 1]).mapToDouble(percent -> percent / 100.0).toArray(),
        "Huff 1990, point medians, quartile %d, from copies; unverified 待核实".formatted(quartile));
  }

  private static double[] checked(List<Double> curve) {
    double[] shares = curve.stream().mapToDouble(Double::doubleValue).toArray();
    int last = shares.length - 1;
    if (last < 1 || shares[0] != 0 || shares[last] != 1) {
      throw new Refusal(
          "The curve of the storm is %s.".formatted(curve),
          "shares of the amount from 0 to 1 are meant, not per cent.");
    }
    for (int i = 1; i <= last; i++) {
      if (!(shares[i] >= shares[i - 1])) {
        throw new Refusal(
            "The curve of the storm falls from %s to %s.".formatted(shares[i - 1], shares[i]),
            "sums since the begin are meant, not what falls in each part.");
      }
    }
    return shares;
  }

  /** Of the amount, after this share of the time. */
  double share(double time) {
    double at = Math.clamp(time, 0, 1) * (shares.length - 1);
    int i = Math.min((int) at, shares.length - 2);
    return shares[i] + (at - i) * (shares[i + 1] - shares[i]);
  }
}
