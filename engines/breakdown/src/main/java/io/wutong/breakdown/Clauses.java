package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence at commas, semicolons and colons that stand outside quotation and brackets. */
final class Clauses {
  private Clauses() {}

  /** A stretch of the sentence; the mark that ends it is not part of it. */
  record Clause(int from, int to, char endedBy) {
    boolean holds(int index) {
      return index >= from && index < to;
    }
  }

  static List<Clause> of(String sentence) {
    List<Clause> clauses = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '“' || c == '（' || c == '《') {
        depth++;
      } else if (c == '”' || c == '）' || c == '》') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && (Chars.breaksClause(c) || c == '|')) {
        add(clauses, from, i, c);
        from = i + 1;
      }
    }
    add(clauses, from, sentence.length(), '。');
    return clauses;
  }

  private static void add(List<Clause> clauses, int from, int to, char endedBy) {
    if (from < to) {
      clauses.add(new Clause(from, to, endedBy));
    }
  }
}
