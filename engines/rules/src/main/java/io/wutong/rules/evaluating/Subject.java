package io.wutong.rules.evaluating;

import io.wutong.rules.model.Fact;
import java.util.Arrays;
import java.util.List;

/** 评价对象: one enterprise, one unit … with what is known of it, fact by fact. */
public final class Subject {
  private final String name;
  private final long[] values;
  private final boolean[] known;
  private final String[] sources;

  /** Nothing is known so far. */
  public Subject(String name, int facts) {
    this.name = name;
    this.values = new long[facts];
    this.known = new boolean[facts];
    this.sources = new String[facts];
    Arrays.fill(sources, "");
  }

  private Subject(Subject other) {
    this.name = other.name;
    this.values = other.values.clone();
    this.known = other.known.clone();
    this.sources = other.sources.clone();
  }

  /** The same with one fact otherwise. */
  public Subject with(Fact fact, long value) {
    Subject other = new Subject(this);
    other.set(fact, value, "");
    return other;
  }

  /**
   * Enters a fact.
   *
   * @param value as {@link Fact.Type} keeps it
   * @param source where it stands, like a cell
   */
  public void set(Fact fact, long value, String source) {
    values[fact.index()] = value;
    known[fact.index()] = true;
    sources[fact.index()] = source;
  }

  /**
   * The same, with the facts in another ruleset's order; what that one does not ask is left out,
   * and so is a choice that it does not offer.
   */
  public Subject inOrder(List<Fact> mine, List<Fact> theirs) {
    Subject other = new Subject(name, theirs.size());
    for (Fact wanted : theirs) {
      for (Fact fact : mine) {
        if (fact.name().equals(wanted.name()) && isKnown(fact)) {
          long value = value(fact, wanted);
          if (fact.type() != Fact.Type.CHOICE || value >= 0) {
            other.set(wanted, value, source(fact));
          }
        }
      }
    }
    return other;
  }

  /** A choice is kept as its place, which can be another there; -1 where it has none. */
  private long value(Fact mine, Fact theirs) {
    if (mine.type() != Fact.Type.CHOICE) {
      return value(mine);
    }
    String id = mine.choices().get((int) value(mine)).id();
    return theirs.choices().stream().map(Fact.Choice::id).toList().indexOf(id);
  }

  public String name() {
    return name;
  }

  public boolean isKnown(Fact fact) {
    return known[fact.index()];
  }

  /** The value; 0 while it is not known. */
  public long value(Fact fact) {
    return values[fact.index()];
  }

  public String source(Fact fact) {
    return sources[fact.index()];
  }
}
