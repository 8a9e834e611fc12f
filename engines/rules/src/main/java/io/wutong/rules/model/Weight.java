package io.wutong.rules.model;

import java.util.List;

/**
 * What an indicator can earn, in the smallest step of points.
 *
 * @param by the grade that decides which of the weights, or {@link #ALWAYS}
 */
public record Weight(int by, List<Long> weights) {

  public static final int ALWAYS = -1;

  public Weight {
    weights = List.copyOf(weights);
  }
}
