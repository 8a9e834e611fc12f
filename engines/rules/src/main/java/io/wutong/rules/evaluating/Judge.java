package io.wutong.rules.evaluating;

import io.wutong.rules.evaluating.Num.State;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Scale;
import io.wutong.rules.model.Tri;
import io.wutong.rules.model.Weight;

/** Goes through the lines of a ruleset from top to bottom for one subject. */
final class Judge {
  private final Rules rules;
  private final Verdict verdict;
  private final Reading reading;

  Judge(Rules rules, Subject subject) {
    this.rules = rules;
    this.verdict = new Verdict(rules, subject);
    this.reading = new Reading(rules, subject, verdict);
  }

  Verdict judge() {
    for (Rule rule : rules.ruleset().rules()) {
      int line = rule.head().index();
      switch (rule) {
        case Rule.Condition condition -> verdict.truth(line, reading.truth(condition.when()));
        case Rule.Indicator indicator -> indicator(line, indicator);
        case Rule.Bands bands -> bands(line, bands);
        case Rule.Cases cases -> verdict.points(line, cases(cases), State.KNOWN);
        case Rule.PerItem items -> items(line, items);
        case Rule.Sum sum -> verdict.points(line, sum(sum), State.KNOWN);
        case Rule.Best best -> verdict.points(line, best(best), State.KNOWN);
        case Rule.Grade grade -> verdict.levels(line, grade(grade));
        case Rule.Ladder ladder -> ladder(line, ladder);
      }
    }
    return verdict;
  }

  private void indicator(int line, Rule.Indicator indicator) {
    Num amount = reading.amount(indicator.of());
    Weight weight = indicator.weight();
    long possible = weight.by() == Weight.ALWAYS ? 1 : verdict.levels(weight.by());
    Points points = null;
    for (int i = 0; i < weight.weights().size(); i++) {
      if ((possible & 1L << i) != 0) {
        Points given = weighed(amount, weight.weights().get(i), indicator.scale());
        points = points == null ? given : points.or(given);
      }
    }
    verdict.points(line, points == null ? Points.of(0) : points, amount.state());
  }

  private static Points weighed(Num amount, long weight, Scale scale) {
    return switch (amount.state()) {
      case KNOWN -> Points.of(Shares.points(amount.value(), weight, scale));
      case MISSING -> new Points(0, weight);
      case NO_POINTS, INVALID -> Points.of(0);
    };
  }

  private void bands(int line, Rule.Bands bands) {
    Num amount = reading.amount(bands.of());
    Points points =
        switch (amount.state()) {
          case KNOWN -> bands.steps().at(amount.value());
          case MISSING -> bands.steps().any();
          case NO_POINTS, INVALID -> Points.of(0);
        };
    verdict.points(line, points, amount.state());
  }

  private Points cases(Rule.Cases cases) {
    Points possible = null;
    for (Rule.Case each : cases.cases()) {
      Tri holds = reading.truth(each.when());
      if (holds == Tri.NOT_MET) {
        continue;
      }
      possible = possible == null ? each.points() : possible.or(each.points());
      if (holds == Tri.MET) {
        return possible;
      }
    }
    return possible == null ? cases.otherwise() : possible.or(cases.otherwise());
  }

  private void items(int line, Rule.PerItem items) {
    Num amount = reading.amount(items.of());
    Points points =
        switch (amount.state()) {
          case KNOWN -> counted(amount.value(), items);
          case MISSING -> items.any();
          case NO_POINTS, INVALID -> Points.of(items.none());
        };
    verdict.points(line, points, amount.state());
  }

  private static Points counted(Fraction amount, Rule.PerItem items) {
    Points least = Points.of(counted(amount, items.each().least(), items));
    return least.or(Points.of(counted(amount, items.each().most(), items)));
  }

  private static long counted(Fraction amount, long each, Rule.PerItem items) {
    return Math.clamp(amount.times(Fraction.of(each)).rounded(), items.least(), items.most());
  }

  private Points sum(Rule.Sum sum) {
    long least = sum.base();
    long most = sum.base();
    for (int line : sum.of()) {
      least += verdict.points(line).least();
      most += verdict.points(line).most();
    }
    return new Points(
        Math.clamp(Points.bounded(least), sum.least(), sum.most()),
        Math.clamp(Points.bounded(most), sum.least(), sum.most()));
  }

  private Points best(Rule.Best best) {
    long least = Long.MIN_VALUE;
    long most = Long.MIN_VALUE;
    for (int line : best.of()) {
      least = Math.max(least, verdict.points(line).least());
      most = Math.max(most, verdict.points(line).most());
    }
    return new Points(least, most);
  }

  private long grade(Rule.Grade grade) {
    long possible = 0;
    for (int i = 0; i < grade.when().size(); i++) {
      Expr when = grade.when().get(i);
      Tri holds = reading.truth(when);
      possible |= holds == Tri.NOT_MET ? 0 : 1L << i;
      if (holds == Tri.MET) {
        return possible;
      }
    }
    return possible | 1L << grade.when().size();
  }

  private void ladder(int line, Rule.Ladder ladder) {
    long possible = 0;
    Tri met = Tri.NOT_MET;
    for (int i = ladder.steps().size(); i > 0 && met != Tri.MET; i--) {
      Tri step = step(ladder.steps().get(i - 1));
      possible |= step == Tri.NOT_MET ? 0 : 1L << i;
      met = met.or(step);
    }
    verdict.truth(line, met);
    verdict.levels(line, met == Tri.MET ? possible : possible | 1);
  }

  private Tri step(Rule.Step step) {
    Tri all = Tri.MET;
    for (int line : step.all()) {
      all = all.and(verdict.truth(line));
    }
    Tri any = step.any().isEmpty() ? Tri.MET : Tri.NOT_MET;
    for (int line : step.any()) {
      any = any.or(verdict.truth(line));
    }
    return all.and(any);
  }
}
