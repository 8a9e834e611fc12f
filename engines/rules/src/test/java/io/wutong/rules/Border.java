package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.columns.Bulk;
import io.wutong.rules.columns.Population;
import io.wutong.rules.columns.Scores;
import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One border of a line: the last value before it, the border itself, the first value after it, and
 * the answers written down from the clause.
 */
final class Border {
  private Border() {}

  /**
   * Judges one subject for each value, and finds the answers in the explaining evaluator and in
   * columns.
   *
   * @param line the line that has the border
   * @param given what else is known, as {@code staff=1000, rd_expense=41 万元}; {@code -} for nothing
   * @param moved the fact that goes over the border and its values, as {@code rd_staff: 99 / 100 /
   *     101}; a unit stands once behind the last
   * @param answers one for each value: points, met or not, or the level
   */
  static void holds(Rules rules, String line, String given, String moved, String answers) {
    String[] parts = moved.split(": ", 2);
    String unit = parts[1].endsWith("万元") ? " 万元" : "";
    List<Subject> subjects = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String value : parts[1].replace(" 万元", "").split(" / ")) {
      List<String> facts = new ArrayList<>();
      if (!given.equals("-")) {
        facts.addAll(Arrays.asList(given.split(", ")));
      }
      facts.add(parts[0] + "=" + value + unit);
      Subject subject = Shipped.subject(rules.ruleset(), facts.toArray(String[]::new));
      subjects.add(subject);
      found.add(answer(rules.judge(subject), line));
    }
    assertThat(String.join(" / ", found)).as(given + "; " + moved).isEqualTo(answers);
    columnsAgree(rules, subjects);
  }

  /** The same over days, for what depends on the day alone. */
  static void holdsOn(String ruleset, String line, String given, String days, String answers) {
    List<String> found = new ArrayList<>();
    for (String day : days.split(" / ")) {
      Rules rules = Shipped.book().on(ruleset, LocalDate.parse(day));
      String[] facts = given.equals("-") ? new String[0] : given.split(", ");
      found.add(answer(rules.judge(Shipped.subject(rules.ruleset(), facts)), line));
    }
    assertThat(String.join(" / ", found)).as(given + "; " + days).isEqualTo(answers);
  }

  private static String answer(Verdict verdict, String id) {
    Rule line = Shipped.line(verdict, id);
    return switch (line) {
      case Rule.Scored _ -> Shipped.points(verdict, id);
      case Rule.Condition _ -> Shipped.met(verdict, id);
      case Rule.Levelled _ -> verdict.level(line.head().index());
    };
  }

  private static void columnsAgree(Rules rules, List<Subject> subjects) {
    Ruleset ruleset = rules.ruleset();
    Scores scores = Bulk.judge(rules, Population.of(ruleset.facts(), subjects));
    for (int row = 0; row < subjects.size(); row++) {
      Verdict verdict = rules.judge(subjects.get(row));
      assertThat(scores.outcome(row)).isEqualTo(verdict.outcome());
      if (ruleset.result().score() != Ruleset.NONE) {
        assertThat(scores.points(row)).isEqualTo(verdict.points(ruleset.result().score()));
      }
      if (ruleset.result().level() != Ruleset.NONE) {
        assertThat(scores.levels(row)).isEqualTo(verdict.levels(ruleset.result().level()));
      }
    }
  }
}
