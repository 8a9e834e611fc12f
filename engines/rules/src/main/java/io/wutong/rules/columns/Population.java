package io.wutong.rules.columns;

import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.model.Fact;
import java.util.List;

/** Many subjects as columns: for each fact its values, as {@link Fact.Type} keeps them. */
public final class Population {
  private final int size;
  private final List<Fact> facts;
  private final long[][] values;
  private final boolean[][] known;

  /** Nothing is known so far. */
  public Population(List<Fact> facts, int size) {
    this.size = size;
    this.facts = List.copyOf(facts);
    this.values = new long[facts.size()][size];
    this.known = new boolean[facts.size()][size];
  }

  public static Population of(List<Fact> facts, List<Subject> subjects) {
    Population population = new Population(facts, subjects.size());
    for (int row = 0; row < subjects.size(); row++) {
      for (Fact fact : facts) {
        if (subjects.get(row).isKnown(fact)) {
          population.set(fact, row, subjects.get(row).value(fact));
        }
      }
    }
    return population;
  }

  public void set(Fact fact, int row, long value) {
    values[fact.index()][row] = value;
    known[fact.index()][row] = true;
  }

  public int size() {
    return size;
  }

  /** The row by itself, as the exact evaluator wants it. */
  public Subject subject(int row) {
    Subject subject = new Subject("#" + row, facts.size());
    for (Fact fact : facts) {
      if (known[fact.index()][row]) {
        subject.set(fact, values[fact.index()][row], "");
      }
    }
    return subject;
  }

  long[] values(Fact fact) {
    return values[fact.index()];
  }

  boolean[] known(Fact fact) {
    return known[fact.index()];
  }
}
