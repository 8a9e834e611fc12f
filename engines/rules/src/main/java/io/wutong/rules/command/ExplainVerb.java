package io.wutong.rules.command;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.explaining.Explanation;
import io.wutong.rules.explaining.ExplanationJson;
import io.wutong.rules.explaining.ExplanationPage;
import io.wutong.rules.explaining.ExplanationText;
import io.wutong.rules.explaining.Language;
import io.wutong.rules.model.Fact;
import io.wutong.rules.reaching.Goal;
import io.wutong.rules.reaching.Reaching;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** {@code rules explain}: why, and what it would take. */
final class ExplainVerb {
  private final PrintStream out;

  ExplainVerb(PrintStream out) {
    this.out = out;
  }

  int run(List<String> rest) throws IOException {
    Arguments arguments =
        new Arguments(
            rest,
            List.of(
                "--facts",
                "--on",
                "--format",
                "--packs",
                "--lang",
                "--subject",
                "--reach",
                "--change"));
    String name = arguments.words(1, "One ruleset is").getFirst();
    Rules rules = new Shelf(arguments).rules(name, arguments.day());
    String format = arguments.oneOf("--format", List.of("text", "json", "page"));
    List<Subject> subjects = Verbs.subjects(arguments, rules);
    String wanted = arguments.option("--subject", "");
    int shown = 0;
    for (Subject subject : subjects) {
      if (wanted.isEmpty() || wanted.equals(subject.name())) {
        show(rules, subject, format, arguments);
        shown++;
      }
    }
    if (shown == 0) {
      throw Arguments.bad(
          "No subject '%s' among %d".formatted(wanted, subjects.size()), "its name is mistyped");
    }
    return 0;
  }

  private void show(Rules rules, Subject subject, String format, Arguments arguments) {
    Verdict verdict = rules.judge(subject);
    Language language = arguments.language();
    if (arguments.has("--reach")) {
      reach(rules, verdict, format, arguments, language);
      return;
    }
    Explanation explanation = Explanation.of(verdict, language);
    out.println(
        switch (format) {
          case "json" -> ExplanationJson.of(explanation);
          case "page" -> ExplanationPage.of(explanation, language);
          default -> ExplanationText.of(explanation, language);
        });
  }

  private void reach(
      Rules rules, Verdict verdict, String format, Arguments arguments, Language language) {
    if (format.equals("page")) {
      throw Arguments.bad("--reach has no page", "--format text or json is meant");
    }
    String name = arguments.option("--reach", "next");
    Goal goal = name.equals("next") ? Goal.next(verdict) : Goal.named(rules.ruleset(), name);
    List<Fact> chosen = chosen(rules, arguments);
    ReachText text = new ReachText(verdict, goal, language);
    var proposals = new Reaching(rules, goal, chosen).propose(verdict.subject());
    out.println(format.equals("json") ? text.json(proposals) : text.text(proposals));
  }

  /** Those that are named; without names every fact may change. */
  private static List<Fact> chosen(Rules rules, Arguments arguments) {
    if (!arguments.has("--change")) {
      return rules.ruleset().facts();
    }
    List<Fact> chosen = new ArrayList<>();
    for (String name : arguments.need("--change", "rd_expense").split(",")) {
      Fact fact = rules.ruleset().findFact(name.strip());
      if (fact == null) {
        throw Arguments.bad(
            "There is no fact '%s'".formatted(name),
            "one of %s".formatted(rules.ruleset().facts().stream().map(Fact::name).toList()));
      }
      chosen.add(fact);
    }
    return chosen;
  }
}
