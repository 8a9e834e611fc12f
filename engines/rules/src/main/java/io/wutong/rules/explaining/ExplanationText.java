package io.wutong.rules.explaining;

import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Citation;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import java.util.List;

/** An explanation to be read. */
public final class ExplanationText {
  private final Explanation explanation;
  private final Language language;
  private final Sentences sentences;
  private final StringBuilder out = new StringBuilder();

  private ExplanationText(Explanation explanation, Language language) {
    this.explanation = explanation;
    this.language = language;
    this.sentences = new Sentences(explanation.verdict(), language);
  }

  public static String of(Explanation explanation, Language language) {
    return new ExplanationText(explanation, language).write();
  }

  private String write() {
    Ruleset ruleset = explanation.ruleset();
    Verdict verdict = explanation.verdict();
    out.append(language.of(ruleset.title())).append("（").append(ruleset.version()).append("）\n");
    row("source", ruleset.source().document() + "，" + language.of(ruleset.source().mark()));
    row("subject", verdict.subject().name());
    row("on", verdict.rules().on().toString());
    row("result", language.of(verdict.outcome()));
    Points score = explanation.score();
    if (score != null) {
      row("score", sentences.points(score));
    }
    int level = ruleset.result().level();
    if (level != Ruleset.NONE) {
      row("level", sentences.level((Rule.Levelled) ruleset.rules().get(level)));
    }
    List<String> missing = explanation.missing();
    row("missing", missing.isEmpty() ? language.word("none") : String.join("、", missing));
    out.append('\n');
    explanation.lines().forEach(this::line);
    out.append(language.word("note")).append('\n');
    return out.toString();
  }

  private void row(String key, String value) {
    out.append(language.word(key)).append(": ").append(value).append('\n');
  }

  private void line(Explanation.Line line) {
    Citation source = line.source();
    Points points = line.points();
    String answer = points == null ? language.of(line.outcome()) : sentences.points(points);
    if (line.rule() instanceof Rule.Levelled rule) {
      answer = sentences.level(rule);
    }
    out.append(language.of(line.rule().head().title())).append("  ").append(answer).append('\n');
    out.append("    ").append(line.arithmetic()).append('\n');
    out.append("    ");
    if (!source.clause().isEmpty()) {
      out.append(source.clause()).append(" · ");
    }
    out.append(language.of(source.mark())).append('\n');
    for (Explanation.Input input : line.inputs()) {
      if (!input.source().isEmpty()) {
        out.append("    ").append(input.title()).append(" ").append(input.value());
        out.append(" ← ").append(input.source()).append('\n');
      }
    }
    out.append('\n');
  }
}
