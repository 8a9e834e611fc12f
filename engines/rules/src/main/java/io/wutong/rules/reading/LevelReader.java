package io.wutong.rules.reading;

import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Steps;
import io.wutong.rules.model.Title;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads grades and ladders. */
final class LevelReader {
  private final Desk desk;
  private final RuleReader rules;

  LevelReader(Desk desk, RuleReader rules) {
    this.desk = desk;
    this.rules = rules;
  }

  static List<String> gradeIds(Tree line) {
    Tree grade = line.tree("grade");
    return grade == null ? List.of() : ids(grade.trees("levels"));
  }

  /** With the level of those who reach none. */
  static List<String> ladderIds(Tree line) {
    List<String> ids = new ArrayList<>(List.of("none"));
    ids.addAll(ids(line.trees("ladder")));
    return List.copyOf(ids);
  }

  private static List<String> ids(List<Tree> levels) {
    return levels.stream().map(level -> level.textOr("id", "")).toList();
  }

  /** By the bands of a score, or by conditions; the last level needs none. */
  @Nullable Rule grade(Rule.Head head, Tree tree) {
    Node of = tree.find("of");
    List<Tree> trees = tree.trees("levels");
    tree.nothingElse();
    List<Rule.Level> levels = levels(trees, List.of());
    List<Expr> when = of == null ? conditions(trees) : byScore(of, head.index(), trees);
    trees.forEach(Tree::nothingElse);
    return when == null || levels.isEmpty() ? null : new Rule.Grade(head, levels, when);
  }

  private List<Rule.Level> levels(List<Tree> trees, List<Rule.Level> before) {
    List<Rule.Level> levels = new ArrayList<>(before);
    Set<String> ids = new LinkedHashSet<>();
    for (Tree each : trees) {
      String id = each.text("id");
      if (!ids.add(id) || id.equals("none") && !before.isEmpty()) {
        desk.findings.at(each.node(), "the level '%s' stands twice".formatted(id), "");
      }
      levels.add(new Rule.Level(id, desk.title(each)));
    }
    if (levels.size() > Rule.LEVELS_MAX) {
      desk.findings.at(
          trees.getFirst().node(), "more than %d levels".formatted(Rule.LEVELS_MAX), "");
    }
    return levels;
  }

  private @Nullable List<Expr> conditions(List<Tree> trees) {
    List<Expr> conditions = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Tree each : trees.subList(0, Math.max(0, trees.size() - 1))) {
      Node node = each.need("when");
      Expr when = rules.truth(node);
      if (node == null || when == null) {
        return null;
      }
      rules.unreachable(node, when, texts);
      conditions.add(when);
    }
    if (trees.isEmpty() || trees.getLast().has("when")) {
      desk.findings.at(
          trees.isEmpty() ? desk.findingsNode() : trees.getLast().node(),
          "nothing is said for when no level holds",
          "add a last one without 'when'.");
      return null;
    }
    return conditions;
  }

  /** The bands are checked like any others; what is kept of them is where each begins. */
  private @Nullable List<Expr> byScore(Node of, int below, List<Tree> trees) {
    int line = desk.line(of, below);
    if (line < 0) {
      return null;
    }
    if (!rules.levels(line).isEmpty() || desk.conditions.contains(line)) {
      desk.findings.at(of, "this line gives no points", "");
      return null;
    }
    Steps steps = new StepsReader(desk, null).levels(trees);
    if (steps == null) {
      return null;
    }
    List<Expr> conditions = new ArrayList<>();
    Expr score = new Expr.Line(line, idOf(line));
    for (Steps.Step step : steps.steps()) {
      Fraction from = step.from();
      conditions.add(
          new Expr.Compare(
              step.includes() ? Expr.Is.AT_LEAST : Expr.Is.MORE,
              score,
              new Expr.Amount(from, from.shown(6))));
    }
    return conditions;
  }

  private String idOf(int line) {
    return desk.lines.entrySet().stream()
        .filter(each -> each.getValue() == line)
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** From the lowest level up. */
  @Nullable Rule ladder(Rule.Head head, List<Tree> trees) {
    List<Rule.Level> none = List.of(new Rule.Level("none", new Title("未达到", "none")));
    List<Rule.Level> levels = levels(trees, none);
    List<Rule.Step> steps = new ArrayList<>();
    for (Tree each : trees) {
      List<Integer> all = truths(each.listOr("all"), head.index());
      List<Integer> any = truths(each.listOr("any"), head.index());
      each.nothingElse();
      if (all.isEmpty() && any.isEmpty()) {
        desk.findings.at(each.node(), "the level needs nothing", "'all' or 'any' is lost.");
      }
      Rule.Step step = new Rule.Step(all, any);
      if (steps.contains(step)) {
        desk.findings.at(each.node(), "a level needs what another needs: one is never reached", "");
      }
      steps.add(step);
    }
    return steps.isEmpty() ? null : new Rule.Ladder(head, levels, steps);
  }

  private List<Integer> truths(List<Node> nodes, int below) {
    List<Integer> lines = desk.linesOf(nodes, below);
    for (int i = 0; i < lines.size(); i++) {
      int line = lines.get(i);
      boolean ladder = rules.levels(line).contains("none");
      if (!desk.conditions.contains(line) && !ladder && lines.size() == nodes.size()) {
        desk.findings.at(nodes.get(i), "this line is neither met nor not met", "");
      }
    }
    return lines;
  }
}
