package io.wutong.rules.explaining;

import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Citation;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Given;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Tri;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why the rules say so.
 *
 * @param missing the names of the facts that are missing and could change something
 */
public record Explanation(Verdict verdict, List<Line> lines, List<String> missing) {

  public Explanation {
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
  }

  /**
   * One line.
   *
   * @param points null where the line gives none
   * @param level its level where it finds one; empty while that is open
   */
  public record Line(
      Rule rule,
      Tri outcome,
      @Nullable Points points,
      String level,
      List<Input> inputs,
      String arithmetic) {

    public Line {
      inputs = List.copyOf(inputs);
    }

    public Citation source() {
      return rule.head().source();
    }
  }

  /**
   * What a line was told.
   *
   * @param value as people write it; "not known" where it is missing
   * @param source the cell, or who has the fact; for a parameter its clause
   */
  public record Input(String name, String title, String value, String source, boolean known) {}

  public static Explanation of(Verdict verdict, Language language) {
    Arithmetic arithmetic = new Arithmetic(verdict, language);
    List<Line> lines = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    for (Rule rule : verdict.ruleset().rules()) {
      int index = rule.head().index();
      Points points = rule instanceof Rule.Scored ? verdict.points(index) : null;
      String level = rule instanceof Rule.Levelled ? verdict.level(index) : "";
      List<Input> inputs = inputs(verdict, rule, arithmetic, language);
      Tri outcome = Full.outcome(verdict, rule);
      lines.add(new Line(rule, outcome, points, level, inputs, arithmetic.of(rule)));
      missing(verdict, rule, missing);
    }
    return new Explanation(verdict, lines, List.copyOf(missing));
  }

  private static void missing(Verdict verdict, Rule rule, Set<String> missing) {
    for (Fact fact : rule.facts()) {
      boolean decided = verdict.certain(rule.head().index());
      if (!verdict.subject().isKnown(fact)
          && (!decided || fact.missing() != Fact.Missing.UNKNOWN)) {
        missing.add(fact.name());
      }
    }
  }

  private static List<Input> inputs(
      Verdict verdict, Rule rule, Arithmetic arithmetic, Language language) {
    Set<Input> inputs = new LinkedHashSet<>();
    for (Expr expr : rule.expressions()) {
      expr.walk(node -> {
        if (node instanceof Expr.Read read) {
          inputs.add(input(verdict, read.fact(), arithmetic, language));
        } else if (node instanceof Expr.Param param) {
          Given.Value value = param.given().findOn(verdict.rules().on());
          String clause = value == null ? "" : value.source().clause();
          inputs.add(
              new Input(
                  param.given().name(),
                  language.of(param.given().title()),
                  arithmetic.value(param),
                  clause,
                  true));
        }
      });
    }
    return List.copyOf(inputs);
  }

  private static Input input(Verdict verdict, Fact fact, Arithmetic arithmetic, Language language) {
    boolean known = verdict.subject().isKnown(fact);
    String cell = verdict.subject().source(fact);
    return new Input(
        fact.name(),
        language.of(fact.title()),
        arithmetic.sentences().factValue(fact),
        cell.isEmpty() ? fact.owner() : cell,
        known);
  }

  public Ruleset ruleset() {
    return verdict.ruleset();
  }

  /** The points of the result; null where the ruleset gives none. */
  public @Nullable Points score() {
    int line = ruleset().result().score();
    return line == Ruleset.NONE ? null : verdict.points(line);
  }

  /** The level of the result; empty while it is open, null where the ruleset finds none. */
  public @Nullable String level() {
    int line = ruleset().result().level();
    return line == Ruleset.NONE ? null : verdict.level(line);
  }
}
