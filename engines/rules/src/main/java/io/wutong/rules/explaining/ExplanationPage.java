package io.wutong.rules.explaining;

import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;

/** An explanation as a piece of a page: one table, no script, nothing that is not escaped. */
public final class ExplanationPage {
  private final Explanation explanation;
  private final Language language;
  private final Sentences sentences;
  private final StringBuilder out = new StringBuilder();

  private ExplanationPage(Explanation explanation, Language language) {
    this.explanation = explanation;
    this.language = language;
    this.sentences = new Sentences(explanation.verdict(), language);
  }

  public static String of(Explanation explanation, Language language) {
    return new ExplanationPage(explanation, language).write();
  }

  private String write() {
    Ruleset ruleset = explanation.ruleset();
    out.append("<section class=\"explanation\"><h2>");
    out.append(escaped(explanation.verdict().subject().name() + " · "));
    out.append(escaped(language.of(ruleset.title()))).append("</h2><p>");
    out.append(escaped(language.of(explanation.verdict().outcome())));
    Points score = explanation.score();
    if (score != null) {
      out.append(" · ").append(escaped(sentences.points(score)));
    }
    out.append("</p><table><thead><tr>");
    for (String key : new String[] {"line", "outcome", "arithmetic", "inputs", "clause", "mark"}) {
      out.append("<th>").append(escaped(language.word(key))).append("</th>");
    }
    out.append("</tr></thead><tbody>");
    explanation.lines().forEach(this::line);
    out.append("</tbody></table></section>\n");
    return out.toString();
  }

  private void line(Explanation.Line line) {
    Points points = line.points();
    String answer = points == null ? language.of(line.outcome()) : sentences.points(points);
    if (line.rule() instanceof Rule.Levelled rule) {
      answer = sentences.level(rule);
    }
    out.append("<tr class=\"").append(line.outcome().word()).append("\">");
    cell(language.of(line.rule().head().title()));
    cell(answer);
    cell(line.arithmetic());
    out.append("<td>");
    for (Explanation.Input input : line.inputs()) {
      out.append("<div>").append(escaped(input.title() + " " + input.value()));
      out.append(" <small>").append(escaped(input.source())).append("</small></div>");
    }
    out.append("</td>");
    cell(line.source().clause());
    cell(language.of(line.source().mark()));
    out.append("</tr>");
  }

  private void cell(String text) {
    out.append("<td>").append(escaped(text)).append("</td>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
