package io.wutong.rules.model;

import java.util.List;

/**
 * A band table: which points for which amounts, without gap or overlap.
 *
 * @param steps from the highest down
 * @param below what is given under the lowest step
 */
public record Steps(List<Step> steps, Points below) {

  public Steps {
    steps = List.copyOf(steps);
  }

  /**
   * From this amount on.
   *
   * @param includes whether the amount itself belongs to it (以上); otherwise only more (超过)
   */
  public record Step(Fraction from, boolean includes, Points points) {

    public boolean reached(Fraction amount) {
      int order = amount.compareTo(from);
      return order > 0 || order == 0 && includes;
    }
  }

  public Points at(Fraction amount) {
    for (Step step : steps) {
      if (step.reached(amount)) {
        return step.points();
      }
    }
    return below;
  }

  /** What it can be when the amount is not known. */
  public Points any() {
    Points any = below;
    for (Step step : steps) {
      any = any.or(step.points());
    }
    return any;
  }
}
