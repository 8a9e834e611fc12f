package io.wutong.rules.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 规则集: one version of a rule, as data.
 *
 * @param from the first day it is in force
 * @param to the last day; null while nobody has ended it
 * @param digits points are rounded to so many digits after the point, line by line
 */
public record Ruleset(
    String id,
    String version,
    Title title,
    String subject,
    String period,
    Citation source,
    LocalDate from,
    @Nullable LocalDate to,
    int digits,
    List<Fact> facts,
    List<Given> givens,
    List<Expr.Figure> figures,
    List<Rule> rules,
    Result result,
    String file) {

  /** No line. */
  public static final int NONE = -1;

  public Ruleset {
    facts = List.copyOf(facts);
    givens = List.copyOf(givens);
    figures = List.copyOf(figures);
    rules = List.copyOf(rules);
  }

  /** Which lines are the result: whether it is met, its score, its level; or {@link #NONE}. */
  public record Result(int outcome, int score, int level) {}

  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  public @Nullable Fact findFact(String name) {
    return facts.stream().filter(fact -> fact.name().equals(name)).findFirst().orElse(null);
  }

  public @Nullable Rule findRule(String id) {
    return rules.stream().filter(rule -> rule.head().id().equals(id)).findFirst().orElse(null);
  }

  /** Points in their smallest step as a number. */
  public Fraction points(long steps) {
    return Fraction.of(steps, pointScale());
  }

  /** As a decimal, to be shown. */
  public String shown(long steps) {
    if (Math.abs(steps) >= Points.UNBOUNDED) {
      return steps < 0 ? "−∞" : "∞";
    }
    return points(steps).shown(digits);
  }

  /** How many of the smallest step make a point. */
  public long pointScale() {
    long scale = 1;
    for (int i = 0; i < digits; i++) {
      scale *= 10;
    }
    return scale;
  }
}
