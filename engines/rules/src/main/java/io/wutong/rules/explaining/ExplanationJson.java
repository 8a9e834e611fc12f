package io.wutong.rules.explaining;

import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import org.jspecify.annotations.Nullable;

/** One explanation as one JSON object on one line. */
public final class ExplanationJson {
  private final Explanation explanation;
  private final Json json = new Json();

  private ExplanationJson(Explanation explanation) {
    this.explanation = explanation;
  }

  public static String of(Explanation explanation) {
    return new ExplanationJson(explanation).write();
  }

  private String write() {
    Verdict verdict = explanation.verdict();
    json.open('{').key("subject").text(verdict.subject().name());
    json.key("ruleset").text(verdict.ruleset().id());
    json.key("version").text(verdict.ruleset().version());
    json.key("on").text(verdict.rules().on().toString());
    json.key("outcome").text(verdict.outcome().word());
    points("score", explanation.score());
    String level = explanation.level();
    json.key("level").text(level == null || level.isEmpty() ? null : level);
    levels();
    json.key("lines").open('[');
    explanation.lines().forEach(this::line);
    json.close(']').key("missing").open('[');
    explanation.missing().forEach(json::text);
    return json.close(']').close('}').toString();
  }

  /** Which levels are still possible. */
  private void levels() {
    int line = explanation.ruleset().result().level();
    if (line >= 0 && explanation.ruleset().rules().get(line) instanceof Rule.Levelled rule) {
      json.key("levels").open('[');
      for (int i = 0; i < rule.levels().size(); i++) {
        if ((explanation.verdict().levels(line) & 1L << i) != 0) {
          json.text(rule.levels().get(i).id());
        }
      }
      json.close(']');
    }
  }

  private void line(Explanation.Line line) {
    json.open('{').key("id").text(line.rule().head().id());
    json.key("title").open('{');
    json.key("zh").text(line.rule().head().title().zh());
    json.key("en").text(line.rule().head().title().en()).close('}');
    json.key("clause").text(line.source().clause());
    json.key("document").text(line.source().document());
    json.key("mark").text(line.source().mark().word());
    json.key("outcome").text(line.outcome().word());
    points("points", line.points());
    if (line.rule() instanceof Rule.Levelled) {
      json.key("level").text(line.level().isEmpty() ? null : line.level());
    }
    json.key("inputs").open('[');
    line.inputs().forEach(this::input);
    json.close(']').key("arithmetic").text(line.arithmetic()).close('}');
  }

  private void input(Explanation.Input input) {
    json.open('{').key("name").text(input.name()).key("title").text(input.title());
    json.key("value").text(input.known() ? input.value() : null);
    json.key("source").text(input.source()).close('}');
  }

  private void points(String key, @Nullable Points points) {
    json.key(key).raw(points == null || !points.certain() ? "null" : plain(points.least()));
    json.key(key + "_min").raw(points == null ? "null" : plain(points.least()));
    json.key(key + "_max").raw(points == null ? "null" : plain(points.most()));
  }

  private String plain(long points) {
    int digits = explanation.ruleset().digits();
    return Math.abs(points) >= Points.UNBOUNDED
        ? "null"
        : explanation.ruleset().points(points).shown(digits);
  }
}
