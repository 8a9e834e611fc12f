package io.wutong.rules.command;

import io.wutong.rules.explaining.Explanation;
import io.wutong.rules.explaining.Language;
import io.wutong.rules.model.Points;
import java.io.PrintStream;

/** One row a subject, for reading; tabs between the cells. */
final class EvalText {
  private final PrintStream out;
  private final Language language;
  private boolean headed;

  EvalText(PrintStream out, Language language) {
    this.out = out;
    this.language = language;
  }

  void row(Explanation explanation) {
    if (!headed) {
      out.println(
          String.join(
              "\t",
              language.word("subject"),
              language.word("result"),
              language.word("score"),
              language.word("level"),
              language.word("missing")));
      headed = true;
    }
    String level = explanation.level();
    out.println(
        String.join(
            "\t",
            explanation.verdict().subject().name(),
            language.of(explanation.verdict().outcome()),
            score(explanation),
            level == null ? "" : level.isEmpty() ? "?" : level,
            String.join(",", explanation.missing())));
  }

  private static String score(Explanation explanation) {
    Points score = explanation.score();
    if (score == null) {
      return "";
    }
    String least = explanation.ruleset().shown(score.least());
    return score.certain() ? least : least + ".." + explanation.ruleset().shown(score.most());
  }
}
