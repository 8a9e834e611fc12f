package io.wutong.rules.explaining;

import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Tri;
import io.wutong.rules.model.Weight;

/** Whether a line has reached all it can give: that is what 'met' means of points. */
public final class Full {
  private Full() {}

  public static Tri outcome(Verdict verdict, Rule rule) {
    int line = rule.head().index();
    return switch (rule) {
      case Rule.Truth _ -> verdict.truth(line);
      case Rule.Grade _ -> verdict.certain(line) ? Tri.MET : Tri.UNKNOWN;
      case Rule.Scored scored -> {
        long full = marks(verdict, scored);
        Points points = verdict.points(line);
        yield points.least() >= full ? Tri.MET : points.most() < full ? Tri.NOT_MET : Tri.UNKNOWN;
      }
    };
  }

  /** Full marks of a line. */
  public static long marks(Verdict verdict, Rule.Scored rule) {
    return switch (rule) {
      case Rule.Indicator indicator -> weight(verdict, indicator.weight());
      case Rule.Bands bands -> bands.steps().any().most();
      case Rule.Cases cases -> {
        long most = cases.otherwise().most();
        for (Rule.Case each : cases.cases()) {
          most = Math.max(most, each.points().most());
        }
        yield most;
      }
      case Rule.PerItem items -> items.any().most();
      case Rule.Sum sum -> {
        long most = sum.base();
        for (int line : sum.of()) {
          most += marks(verdict, (Rule.Scored) at(verdict.ruleset(), line));
        }
        yield Math.clamp(most, sum.least(), sum.most());
      }
      case Rule.Best best -> {
        long most = Long.MIN_VALUE;
        for (int line : best.of()) {
          most = Math.max(most, marks(verdict, (Rule.Scored) at(verdict.ruleset(), line)));
        }
        yield most;
      }
    };
  }

  private static Rule at(Ruleset ruleset, int line) {
    return ruleset.rules().get(line);
  }

  private static long weight(Verdict verdict, Weight weight) {
    long possible = weight.by() == Weight.ALWAYS ? 1 : verdict.levels(weight.by());
    long most = 0;
    for (int i = 0; i < weight.weights().size(); i++) {
      if ((possible & 1L << i) != 0) {
        most = Math.max(most, weight.weights().get(i));
      }
    }
    return most;
  }
}
