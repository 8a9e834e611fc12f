package io.wutong.rules.reading;

import io.wutong.rules.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** What was found wrong in one file; all of it, so that it is mended in one go. */
final class Findings {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void at(Node node, String what, String maybe) {
    at(node, what, maybe, List.of());
  }

  void at(Node node, String what, String maybe, Collection<String> known) {
    at(lineOf(node), columnOf(node), what, maybe, known);
  }

  void at(int line, int column, String what, String maybe, Collection<String> known) {
    problems.add(new Problem(file, line, column, what, maybe, List.copyOf(known)));
  }

  static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  static int columnOf(Node node) {
    return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
  }

  boolean none() {
    return problems.isEmpty();
  }

  List<Problem> problems() {
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
