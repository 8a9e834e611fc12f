package io.wutong.rules.evaluating;

import io.wutong.rules.model.Fraction;

/** An amount, or why there is none; the value is then of no use. */
public record Num(State state, Fraction value) {

  static final Num MISSING = new Num(State.MISSING, Fraction.ZERO);
  static final Num NO_POINTS = new Num(State.NO_POINTS, Fraction.ZERO);
  static final Num INVALID = new Num(State.INVALID, Fraction.ZERO);

  /** From good to bad: what is calculated out of two is as bad as the worse. */
  public enum State {
    KNOWN,
    /** A fact is missing: it can still be anything. */
    MISSING,
    /** A fact is missing, and the rule gives no points then. */
    NO_POINTS,
    /** It was divided by zero. */
    INVALID;

    State with(State other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  static Num of(Fraction value) {
    return new Num(State.KNOWN, value);
  }

  static Num of(State state) {
    return switch (state) {
      case MISSING -> MISSING;
      case NO_POINTS -> NO_POINTS;
      case INVALID -> INVALID;
      case KNOWN -> throw new IllegalArgumentException("A known amount has a value.");
    };
  }

  public boolean known() {
    return state == State.KNOWN;
  }
}
