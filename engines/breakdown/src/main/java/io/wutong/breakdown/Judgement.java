package io.wutong.breakdown;

import java.util.List;

/**
 * The sum and its lines. {@code confidence} runs from 0 to 1 and only ranks candidates for the
 * officer's eye: 0.5 stands at the threshold.
 */
public record Judgement(int score, double confidence, List<Reason> reasons) {
  public Judgement {
    reasons = List.copyOf(reasons);
  }
}
