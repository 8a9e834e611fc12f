package io.wutong.rules.reading;

import io.wutong.rules.expression.Checked;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Steps;
import io.wutong.rules.model.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one line of a ruleset: what every line has, and what its kind asks for. */
final class RuleReader {
  static final List<String> KINDS =
      List.of(
          "condition",
          "indicator",
          "bands",
          "cases",
          "yes-no",
          "per-item",
          "sum",
          "best",
          "grade",
          "ladder");

  private final Desk desk;
  private final Map<Integer, List<String>> levels = new HashMap<>();

  RuleReader(Desk desk) {
    this.desk = desk;
  }

  /** The line's kind, or empty after complaining. */
  String declare(Tree tree, int index) {
    String id = tree.text("id");
    List<String> kinds = KINDS.stream().filter(tree::has).toList();
    if (kinds.size() != 1) {
      desk.findings.at(
          tree.node(), "a line is of one kind, '%s' is of %s".formatted(id, kinds), "", KINDS);
      return "";
    }
    Names.check(desk, tree.need("id"), id);
    desk.lines.put(id, index);
    switch (kinds.getFirst()) {
      case "condition" -> {
        desk.conditions.add(index);
        desk.vocabulary.truth(index, id);
      }
      case "ladder" -> declareLevels(index, id, LevelReader.ladderIds(tree));
      case "grade" -> declareLevels(index, id, LevelReader.gradeIds(tree));
      default -> desk.vocabulary.scored(index, id);
    }
    return kinds.getFirst();
  }

  private void declareLevels(int index, String id, List<String> ids) {
    levels.put(index, ids);
    desk.vocabulary.levelled(index, id, ids);
  }

  /** The ids of a line's levels; none when it finds none. */
  List<String> levels(int line) {
    return levels.getOrDefault(line, List.of());
  }

  /** The line, or null after complaining. */
  @Nullable Rule read(Tree tree, String kind, int index) {
    Title title = desk.title(tree);
    Rule.Head head = new Rule.Head(tree.text("id"), index, title, desk.citation(tree));
    tree.find(kind);
    tree.nothingElse();
    return switch (kind) {
      case "condition" -> condition(head, tree);
      case "indicator" -> new ScaleReader(desk, this).indicator(head, inner(tree, kind));
      case "bands" -> bands(head, inner(tree, kind));
      case "cases" -> cases(head, tree.trees(kind));
      case "yes-no" -> yesNo(head, inner(tree, kind));
      case "per-item" -> perItem(head, inner(tree, kind));
      case "sum" -> sum(head, inner(tree, kind));
      case "best" -> new Rule.Best(head, scored(tree.list(kind), index));
      case "grade" -> new LevelReader(desk, this).grade(head, inner(tree, kind));
      default -> new LevelReader(desk, this).ladder(head, tree.trees(kind));
    };
  }

  private static Tree inner(Tree tree, String kind) {
    return Objects.requireNonNull(tree.tree(kind));
  }

  private @Nullable Rule condition(Rule.Head head, Tree tree) {
    Expr when = truth(tree.need("condition"));
    return when == null ? null : new Rule.Condition(head, when);
  }

  private @Nullable Rule bands(Rule.Head head, Tree tree) {
    Checked of = amount(tree.need("of"));
    Steps steps = new StepsReader(desk, of).read(tree.trees("points"), false);
    tree.nothingElse();
    return of == null || of.expr() == null || steps == null
        ? null
        : new Rule.Bands(head, of.expr(), steps);
  }

  private @Nullable Rule cases(Rule.Head head, List<Tree> trees) {
    List<Rule.Case> cases = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Tree each : trees.subList(0, Math.max(0, trees.size() - 1))) {
      Node node = each.need("when");
      Expr when = truth(node);
      Points points = desk.points(each.need("points"));
      each.nothingElse();
      if (when == null || points == null) {
        return null;
      }
      unreachable(Objects.requireNonNull(node), when, texts);
      cases.add(new Rule.Case(when, points));
    }
    Points otherwise = trees.isEmpty() ? null : desk.points(trees.getLast().need("points"));
    if (trees.isEmpty() || otherwise == null) {
      desk.findings.at(
          trees.isEmpty() ? desk.findingsNode() : trees.getLast().node(), "cases are missing", "");
      return null;
    }
    if (trees.getLast().has("when")) {
      desk.findings.at(
          trees.getLast().node(),
          "nothing is said for when no case holds",
          "add a last one without 'when'.");
    }
    trees.getLast().nothingElse();
    return new Rule.Cases(head, cases, otherwise);
  }

  /** A case that says the same as one above it, or stands below one that always holds. */
  void unreachable(Node node, Expr when, List<String> above) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (above.contains(text) || above.contains("true")) {
      desk.findings.at(node, "this case is never reached", "one above it says the same.");
    }
    above.add(when instanceof Expr.Constant(boolean always) && always ? "true" : text);
  }

  private @Nullable Rule yesNo(Rule.Head head, Tree tree) {
    Expr when = truth(tree.need("when"));
    Points points = desk.points(tree.need("points"));
    Points otherwise = tree.has("otherwise") ? desk.points(tree.find("otherwise")) : Points.of(0);
    tree.nothingElse();
    return when == null || points == null || otherwise == null
        ? null
        : new Rule.Cases(head, List.of(new Rule.Case(when, points)), otherwise);
  }

  private @Nullable Rule perItem(Rule.Head head, Tree tree) {
    Checked of = amount(tree.need("of"));
    Points each = desk.points(tree.need("each"));
    long least = desk.pointsOr(tree, "least", -Points.UNBOUNDED);
    long most = desk.pointsOr(tree, "most", Points.UNBOUNDED);
    tree.nothingElse();
    if (of == null || of.expr() == null || each == null) {
      return null;
    }
    if (least > most) {
      desk.findings.at(tree.node(), "'least' is above 'most'", "they are exchanged.");
      return null;
    }
    return new Rule.PerItem(head, of.expr(), each, least, most);
  }

  private @Nullable Rule sum(Rule.Head head, Tree tree) {
    List<Integer> of = scored(tree.list("of"), head.index());
    long base = desk.pointsOr(tree, "base", 0);
    long least = desk.pointsOr(tree, "least", -Points.UNBOUNDED);
    long most = desk.pointsOr(tree, "most", Points.UNBOUNDED);
    tree.nothingElse();
    if (least > most) {
      desk.findings.at(tree.node(), "'least' is above 'most'", "they are exchanged.");
      return null;
    }
    return new Rule.Sum(head, of, base, least, most);
  }

  private List<Integer> scored(List<Node> nodes, int below) {
    for (Node node : nodes) {
      if (node instanceof ScalarNode name && desk.lines.containsKey(name.getValue())) {
        int line = desk.lines.getOrDefault(name.getValue(), 0);
        if (!levels(line).isEmpty() || desk.conditions.contains(line)) {
          desk.findings.at(node, "'%s' gives no points".formatted(name.getValue()), "");
        }
      }
    }
    return desk.linesOf(nodes, below);
  }

  @Nullable Expr truth(@Nullable Node node) {
    Checked checked = desk.expression(node);
    if (node != null && checked != null && !checked.isTruth()) {
      desk.findings.at(
          node, "this is %s, neither yes nor no".formatted(checked.type()), "compare it.");
      return null;
    }
    return checked == null ? null : checked.expr();
  }

  @Nullable Checked amount(@Nullable Node node) {
    Checked checked = desk.expression(node);
    if (node != null && checked != null && !checked.isAmount()) {
      desk.findings.at(node, "this is %s, no amount".formatted(checked.type()), "");
      return null;
    }
    return checked;
  }
}
