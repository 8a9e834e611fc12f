package io.wutong.rules.reading;

import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Given;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what counts for nothing: lines that the result never reaches, facts nobody reads. */
final class Uses {
  private final Desk desk;
  private final Ruleset ruleset;
  private final Set<Integer> reached = new HashSet<>();
  private final Set<Object> used = new HashSet<>();

  Uses(Desk desk, Ruleset ruleset) {
    this.desk = desk;
    this.ruleset = ruleset;
  }

  void check(Tree root, List<Tree> lines) {
    upward(lines);
    reach(ruleset.result().outcome());
    reach(ruleset.result().score());
    reach(ruleset.result().level());
    for (Rule rule : ruleset.rules()) {
      if (!reached.contains(rule.head().index())) {
        desk.findings.at(
            lines.get(rule.head().index()).node(),
            "the line '%s' is never reached: no result depends on it".formatted(rule.head().id()),
            "it is missing in a sum or a ladder.");
      }
      rule.expressions().forEach(each -> each.walk(this::use));
    }
    Map<String, Tree> facts = root.treesByName("facts");
    for (Fact fact : ruleset.facts()) {
      unused(facts, fact.name(), fact, "fact");
    }
    Map<String, Tree> givens = root.treesByName("parameters");
    for (Given given : ruleset.givens()) {
      unused(givens, given.name(), given, "parameter");
    }
    Map<String, Tree> figures = root.treesByName("figures");
    for (Expr.Figure figure : ruleset.figures()) {
      unused(figures, figure.name(), figure, "figure");
    }
  }

  /** Lines are evaluated from top to bottom, so each reads only what stands above it. */
  private void upward(List<Tree> lines) {
    for (Rule rule : ruleset.rules()) {
      for (int other : rule.lines()) {
        if (other >= rule.head().index()) {
          desk.findings.at(
              lines.get(rule.head().index()).node(),
              "'%s' reads '%s', which stands below"
                  .formatted(rule.head().id(), ruleset.rules().get(other).head().id()),
              "move it up: lines read upward.");
        }
      }
    }
  }

  private void reach(int line) {
    if (line != Ruleset.NONE && reached.add(line)) {
      ruleset.rules().get(line).lines().forEach(this::reach);
    }
  }

  private void use(Expr node) {
    switch (node) {
      case Expr.Read read -> used.add(read.fact());
      case Expr.Param param -> used.add(param.given());
      case Expr.Named named -> used.add(named.figure());
      default -> {}
    }
  }

  private void unused(Map<String, Tree> trees, String name, Object what, String kind) {
    Tree tree = trees.get(name);
    if (tree != null && !used.contains(what)) {
      desk.findings.at(tree.node(), "the %s '%s' is never read".formatted(kind, name), "");
    }
  }
}
