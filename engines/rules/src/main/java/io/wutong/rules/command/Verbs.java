package io.wutong.rules.command;

import io.wutong.rules.Rulebook;
import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.explaining.Explanation;
import io.wutong.rules.explaining.ExplanationJson;
import io.wutong.rules.explaining.Language;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Mark;
import io.wutong.rules.model.Problem;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What each verb does. */
public final class Verbs {
  private static final String USAGE =
      """
      usage: rules check [PLACE…]
             rules eval RULESET --facts FILE.csv --on DATE [--format json|text]
             rules explain RULESET --facts FILE.csv --on DATE [--subject NAME] [--format text|json|page]
                           [--reach next|LEVEL|LINE|LINE=POINTS --change FACT,FACT…]
             rules compare OLD NEW --facts FILE.csv --on DATE [--format text|json]
             rules facts RULESET --on DATE     the header of such a CSV file

        PLACE      a file, a folder of rulesets, or a folder of packs (default: packs)
        RULESET    a file, or an id: the version in force on that day is found
        OLD, NEW   a file, or id@version; both are taken as if they held on that day
        --reach    what would it take: the smallest changes of those facts that reach it
        --facts    CSV: the subject first, then facts by name with their unit, as rd_expense[万元];
                   an empty cell is not known
        --on       the day for which is asked, like 2022-04-18
        --packs    where ids are looked up (default: packs)
        --lang     zh (default) or en, for what is to be read
      """;

  private static final int WRONG = 1;
  private static final int BAD_INPUT = 2;

  private final PrintStream out;
  private final PrintStream err;

  public Verbs(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The exit code. */
  public int run(List<String> arguments) {
    if (arguments.isEmpty() || arguments.contains("--help")) {
      (arguments.isEmpty() ? err : out).print(USAGE);
      return arguments.isEmpty() ? BAD_INPUT : 0;
    }
    try {
      return verb(arguments.getFirst(), arguments.subList(1, arguments.size()));
    } catch (NoSuchFileException e) {
      err.println("%s is not there.\nMaybe its path is mistyped.".formatted(e.getFile()));
    } catch (IOException e) {
      err.println("Reading failed: %s.\nMaybe it is a folder, or not yours.".formatted(e));
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
    }
    return BAD_INPUT;
  }

  private int verb(String verb, List<String> rest) throws IOException {
    return switch (verb) {
      case "check" -> check(new Arguments(rest, List.of()));
      case "eval" -> eval(rest);
      case "explain" -> new ExplainVerb(out).run(rest);
      case "compare" -> new CompareVerb(out).run(rest);
      case "facts" -> facts(new Arguments(rest, List.of("--on", "--packs")));
      default ->
          throw Arguments.bad(
              "rules does not know '%s'".formatted(verb), "check, eval, explain, compare or facts");
    };
  }

  private int check(Arguments arguments) throws IOException {
    List<String> places = arguments.words().isEmpty() ? List.of(Shelf.PACKS) : arguments.words();
    List<Problem> problems = new ArrayList<>();
    List<Ruleset> rulesets = new ArrayList<>();
    for (String place : places) {
      Rulebook book = Rulebook.read(Path.of(place));
      problems.addAll(book.problems());
      rulesets.addAll(book.rulesets());
    }
    if (!problems.isEmpty()) {
      problems.forEach(out::println);
      out.printf("%d problem%s%n", problems.size(), problems.size() == 1 ? "" : "s");
      return WRONG;
    }
    if (rulesets.isEmpty()) {
      throw Arguments.bad("%s hold no ruleset".formatted(places), "another folder is meant");
    }
    int lines = rulesets.stream().mapToInt(each -> each.rules().size()).sum();
    long open =
        rulesets.stream()
            .flatMap(each -> each.rules().stream())
            .map(Rule::head)
            .filter(head -> head.source().mark() != Mark.VERIFIED)
            .count();
    out.printf(
        "ok: %d rulesets, %d lines, %d of them not verified (待核实)%n", rulesets.size(), lines, open);
    return 0;
  }

  private int eval(List<String> rest) throws IOException {
    Arguments arguments =
        new Arguments(rest, List.of("--facts", "--on", "--format", "--packs", "--lang"));
    String name = arguments.words(1, "One ruleset is").getFirst();
    Rules rules = new Shelf(arguments).rules(name, arguments.day());
    boolean json = arguments.oneOf("--format", List.of("text", "json")).equals("json");
    Language language = arguments.language();
    EvalText text = new EvalText(out, language);
    for (Subject subject : subjects(arguments, rules)) {
      Explanation explanation = Explanation.of(rules.judge(subject), language);
      if (json) {
        out.println(ExplanationJson.of(explanation));
      } else {
        text.row(explanation);
      }
    }
    return 0;
  }

  /** An empty file to be filled: the subject, then each fact with its unit. */
  private int facts(Arguments arguments) throws IOException {
    String name = arguments.words(1, "One ruleset is").getFirst();
    Ruleset ruleset = new Shelf(arguments).rules(name, arguments.day()).ruleset();
    StringBuilder header = new StringBuilder(ruleset.subject());
    for (Fact fact : ruleset.facts()) {
      header.append(',').append(fact.name());
      header.append(fact.isAmount() ? "[" + fact.unit().name() + "]" : "");
    }
    out.println(header.toString().replace("[]", ""));
    return 0;
  }

  static List<Subject> subjects(Arguments arguments, Rules rules) throws IOException {
    return Shelf.subjects(arguments.need("--facts", "FILE.csv"), rules.ruleset().facts());
  }
}
