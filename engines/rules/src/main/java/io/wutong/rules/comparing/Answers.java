package io.wutong.rules.comparing;

import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import java.util.List;
import java.util.stream.Collectors;

/** Answers as short words that can be compared between versions. */
public final class Answers {
  static final String NOT_THERE = "–";

  private Answers() {}

  /** What a line says. */
  static String of(Verdict verdict, Rule rule) {
    int line = rule.head().index();
    return switch (rule) {
      case Rule.Scored _ -> points(verdict.ruleset(), verdict.points(line));
      case Rule.Condition _ -> verdict.truth(line).word();
      case Rule.Levelled levelled -> levels(levelled.levels(), verdict.levels(line));
    };
  }

  /** Outcome, score and level in one. */
  public static String result(Verdict verdict) {
    Ruleset ruleset = verdict.ruleset();
    StringBuilder text = new StringBuilder(verdict.outcome().word());
    for (int line : new int[] {ruleset.result().score(), ruleset.result().level()}) {
      if (line != Ruleset.NONE) {
        text.append(' ').append(of(verdict, ruleset.rules().get(line)));
      }
    }
    return text.toString();
  }

  private static String points(Ruleset ruleset, Points points) {
    String least = ruleset.shown(points.least());
    return points.certain() ? least : least + ".." + ruleset.shown(points.most());
  }

  private static String levels(List<Rule.Level> levels, long possible) {
    return levels.stream()
        .filter(level -> (possible & 1L << levels.indexOf(level)) != 0)
        .map(Rule.Level::id)
        .collect(Collectors.joining("/"));
  }
}
