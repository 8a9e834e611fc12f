package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.model.Problem;
import io.wutong.rules.reading.RulesetReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Small rulesets written in a test. */
final class Inline {
  static final String HEAD =
      """
      ruleset: tiny
      version: "1"
      title: {zh: 小, en: Tiny}
      subject: 企业
      period: 年
      from: 2022-01-01
      source: {document: 无, mark: design}
      """;

  private Inline() {}

  static Rules rules(String body) {
    RulesetReader.Reading reading = read(body);
    assertThat(reading.problems()).isEmpty();
    return Rules.of(Objects.requireNonNull(reading.ruleset()), Shipped.DAY);
  }

  /** What is wrong, one line each, with the line counted from the end of the head. */
  static List<String> problems(String body) {
    int head = (int) HEAD.lines().count();
    return read(body).problems().stream().map(each -> line(each, head)).toList();
  }

  private static String line(Problem problem, int head) {
    String maybe = problem.maybe().isEmpty() ? "" : "; Maybe " + problem.maybe();
    return "%d:%d: %s%s".formatted(problem.line() - head, problem.column(), problem.what(), maybe);
  }

  private static RulesetReader.Reading read(String body) {
    return RulesetReader.read("tiny.yaml", (HEAD + body).getBytes(StandardCharsets.UTF_8));
  }
}
