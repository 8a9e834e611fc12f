package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.facts.CellValue;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** The rulesets of the packs, and subjects for them in a line. */
final class Shipped {
  static final Path PACKS = Path.of("..", "..", "packs");
  static final LocalDate DAY = LocalDate.of(2022, 4, 18);
  private static final Rulebook BOOK = read();

  private Shipped() {}

  private static Rulebook read() {
    try {
      Rulebook book = Rulebook.read(PACKS);
      assertThat(book.problems()).isEmpty();
      return book;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Rulebook book() {
    return BOOK;
  }

  static Rules rules(String id) {
    return BOOK.on(id, DAY);
  }

  /** What the rules say of these facts, each as {@code "rd_expense=41 万元"}. */
  static Verdict judge(Rules rules, String... facts) {
    return rules.judge(subject(rules.ruleset(), facts));
  }

  static Subject subject(Ruleset ruleset, String... facts) {
    Subject subject = new Subject("例", ruleset.facts().size());
    for (String each : facts) {
      String[] parts = each.split("=", 2);
      Fact fact = Objects.requireNonNull(ruleset.findFact(parts[0]), parts[0]);
      String[] value = parts[1].split(" ", 2);
      Unit unit = value.length == 2 ? Unit.named(value[1]) : fact.unit();
      subject.set(fact, CellValue.of(value[0], fact, unit), "");
    }
    return subject;
  }

  static Rule line(Verdict verdict, String id) {
    return Objects.requireNonNull(verdict.ruleset().findRule(id), id);
  }

  /** The points of a line as people write them: {@code 20}, or {@code 7..8}. */
  static String points(Verdict verdict, String id) {
    Ruleset ruleset = verdict.ruleset();
    var points = verdict.points(line(verdict, id).head().index());
    String least = ruleset.shown(points.least());
    return points.certain() ? least : least + ".." + ruleset.shown(points.most());
  }

  static String met(Verdict verdict, String id) {
    return verdict.truth(line(verdict, id).head().index()).word();
  }
}
