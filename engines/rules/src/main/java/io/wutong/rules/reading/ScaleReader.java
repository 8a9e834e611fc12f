package io.wutong.rules.reading;

import io.wutong.rules.expression.Checked;
import io.wutong.rules.expression.Nearest;
import io.wutong.rules.model.Fraction;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Scale;
import io.wutong.rules.model.Steps;
import io.wutong.rules.model.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a weighted indicator: what it is about, what it can earn, and on which scale. */
final class ScaleReader {
  private static final List<String> SCALES =
      List.of("linear", "log", "steps", "percentile", "count");
  private static final int LOG_DIGITS_MAX = 9;

  private final Desk desk;
  private final RuleReader rules;

  ScaleReader(Desk desk, RuleReader rules) {
    this.desk = desk;
    this.rules = rules;
  }

  @Nullable Rule indicator(Rule.Head head, Tree tree) {
    Checked of = rules.amount(tree.need("of"));
    Weight weight = weight(tree.need("weight"), head.index());
    Scale scale = scale(tree, of);
    tree.nothingElse();
    if (of == null || of.expr() == null || weight == null || scale == null) {
      return null;
    }
    return new Rule.Indicator(head, of.expr(), weight, scale);
  }

  private @Nullable Weight weight(@Nullable Node node, int below) {
    if (!(node instanceof MappingNode)) {
      Points points = desk.points(node);
      return points == null ? null : new Weight(Weight.ALWAYS, List.of(points.most()));
    }
    Tree tree = new Tree(desk.findings, node);
    Node by = tree.need("by");
    int line = by == null ? -1 : desk.line(by, below);
    List<String> levels = line < 0 ? List.of() : rules.levels(line);
    if (by != null && line >= 0 && levels.isEmpty()) {
      desk.findings.at(by, "'%s' finds no level".formatted(((ScalarNode) by).getValue()), "");
    }
    List<Long> weights = new ArrayList<>();
    for (String level : levels) {
      Points points = desk.points(tree.need(level));
      weights.add(points == null ? 0 : points.most());
    }
    tree.nothingElse();
    return levels.isEmpty() ? null : new Weight(line, weights);
  }

  private @Nullable Scale scale(Tree tree, @Nullable Checked of) {
    List<String> named = SCALES.stream().filter(tree::has).toList();
    if (named.size() != 1) {
      desk.findings.at(
          tree.node(), "an indicator has one scale, here are %s".formatted(named), "", SCALES);
      return null;
    }
    String scale = named.getFirst();
    return switch (scale) {
      case "linear" -> linear(Objects.requireNonNull(tree.tree(scale)), of);
      case "log" -> log(Objects.requireNonNull(tree.tree(scale)), of);
      case "count" -> count(Objects.requireNonNull(tree.find(scale)), of);
      case "steps" -> stepped(new StepsReader(desk, of).read(tree.trees(scale), true), false);
      default -> stepped(new StepsReader(desk, of).percentiles(tree.trees(scale)), true);
    };
  }

  private static @Nullable Scale stepped(@Nullable Steps steps, boolean percentile) {
    return steps == null ? null : new Scale.Stepped(steps, percentile);
  }

  private @Nullable Scale linear(Tree tree, @Nullable Checked of) {
    Fraction none = quantity(tree, "from", of);
    Fraction full = quantity(tree, "to", of);
    tree.nothingElse();
    if (none == null || full == null) {
      return null;
    }
    if (none.compareTo(full) == 0) {
      desk.findings.at(tree.node(), "both ends of the scale are the same", "");
      return null;
    }
    return new Scale.Linear(none, full);
  }

  private @Nullable Scale log(Tree tree, @Nullable Checked of) {
    Fraction none = quantity(tree, "from", of);
    Fraction full = quantity(tree, "to", of);
    BigDecimal digits = tree.decimal("digits");
    tree.nothingElse();
    if (none == null || full == null || digits == null) {
      return null;
    }
    if (none.num().signum() <= 0 || none.compareTo(full) >= 0) {
      desk.findings.at(tree.node(), "a logarithm runs upward, from above zero", "");
      return null;
    }
    int wanted = digits.intValue();
    if (wanted < 1 || wanted > LOG_DIGITS_MAX) {
      desk.findings.at(
          tree.node(), "logarithms are rounded to 1 to %d digits".formatted(LOG_DIGITS_MAX), "");
      return null;
    }
    return new Scale.Log(none, full, wanted);
  }

  private @Nullable Scale count(Node node, @Nullable Checked of) {
    Fraction full = desk.quantity(node, of);
    if (full == null) {
      return null;
    }
    if (full.num().signum() <= 0) {
      desk.findings.at(node, "full marks need more than none", Nearest.of("", List.of()));
      return null;
    }
    return new Scale.Linear(Fraction.ZERO, full);
  }

  private @Nullable Fraction quantity(Tree tree, String key, @Nullable Checked of) {
    Node node = tree.need(key);
    return node == null ? null : desk.quantity(node, of);
  }
}
