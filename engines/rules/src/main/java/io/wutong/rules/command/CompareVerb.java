package io.wutong.rules.command;

import io.wutong.rules.comparing.Answers;
import io.wutong.rules.comparing.Comparison;
import io.wutong.rules.comparing.Comparison.LineMove;
import io.wutong.rules.comparing.Comparison.Move;
import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.explaining.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;

/** {@code rules compare}: who moves between two versions, and by which line. */
final class CompareVerb {
  private final PrintStream out;

  CompareVerb(PrintStream out) {
    this.out = out;
  }

  int run(List<String> rest) throws IOException {
    Arguments arguments =
        new Arguments(rest, List.of("--facts", "--on", "--format", "--packs", "--lang"));
    List<String> names = arguments.words(2, "Two versions are");
    LocalDate on = arguments.day();
    Shelf shelf = new Shelf(arguments);
    Comparison comparison =
        new Comparison(
            Rules.asIf(shelf.version(names.get(0)), on),
            Rules.asIf(shelf.version(names.get(1)), on));
    List<Subject> subjects =
        Shelf.subjects(arguments.need("--facts", "FILE.csv"), comparison.facts());
    List<Move> moves = comparison.moves(subjects);
    if (arguments.oneOf("--format", List.of("text", "json")).equals("json")) {
      moves.forEach(move -> out.println(json(move)));
      return 0;
    }
    String head = arguments.language().word("compare.head");
    out.println(MessageFormat.format(head, subjects.size(), moves.size()));
    moves.forEach(this::text);
    return 0;
  }

  private void text(Move move) {
    out.printf(
        "%s\t%s → %s%n",
        move.subject(), Answers.result(move.before()), Answers.result(move.after()));
    for (LineMove line : move.lines()) {
      out.printf("\t%s: %s → %s%n", line.line(), line.before(), line.after());
    }
  }

  private static String json(Move move) {
    Json json = new Json().open('{').key("subject").text(move.subject());
    json.key("before").text(Answers.result(move.before()));
    json.key("after").text(Answers.result(move.after())).key("lines").open('[');
    for (LineMove line : move.lines()) {
      json.open('{').key("id").text(line.line()).key("before").text(line.before());
      json.key("after").text(line.after()).close('}');
    }
    return json.close(']').close('}').toString();
  }
}
