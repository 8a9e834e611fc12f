package io.wutong.rules.reading;

import io.wutong.rules.expression.Nearest;
import io.wutong.rules.model.Ruleset;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which lines are the result of a ruleset. */
final class ResultReader {
  private final Desk desk;
  private final RuleReader rules;

  ResultReader(Desk desk, RuleReader rules) {
    this.desk = desk;
    this.rules = rules;
  }

  Ruleset.Result read(Tree root) {
    Tree result = root.tree("result");
    if (result == null) {
      return new Ruleset.Result(Ruleset.NONE, Ruleset.NONE, Ruleset.NONE);
    }
    IntPredicate truth = line -> desk.conditions.contains(line) || ladder(line);
    IntPredicate level = line -> !rules.levels(line).isEmpty();
    IntPredicate score = line -> !truth.test(line) && !level.test(line);
    Ruleset.Result read =
        new Ruleset.Result(
            line(result, "outcome", truth, "neither met nor not met"),
            line(result, "score", score, "not a line that gives points"),
            line(result, "level", level, "not a line that finds a level"));
    result.nothingElse();
    if (read.outcome() + read.score() + read.level() == 3 * Ruleset.NONE) {
      desk.findings.at(result.node(), "nothing is the result", "'score: total'.");
    }
    return read;
  }

  private boolean ladder(int line) {
    return rules.levels(line).contains("none");
  }

  private int line(Tree result, String key, IntPredicate fits, String otherwise) {
    @Nullable Node node = result.find(key);
    if (node == null) {
      return Ruleset.NONE;
    }
    String name = result.textOf(node);
    Integer line = desk.lines.get(name);
    if (line == null) {
      desk.findings.at(
          node,
          "unknown line '%s'".formatted(name),
          Nearest.of(name, desk.lines.keySet()),
          desk.lines.keySet());
      return Ruleset.NONE;
    }
    if (!fits.test(line)) {
      desk.findings.at(node, "'%s' is %s".formatted(name, otherwise), "");
    }
    return line;
  }
}
