package io.wutong.rules.evaluating;

import io.wutong.rules.evaluating.Num.State;
import io.wutong.rules.model.Points;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Tri;
import java.util.List;

/** What the rules say of a subject, line by line. */
public final class Verdict {
  private final Rules rules;
  private final Subject subject;
  private final Points[] points;
  private final Tri[] truth;
  private final long[] levels;
  private final State[] states;

  Verdict(Rules rules, Subject subject) {
    int lines = rules.ruleset().rules().size();
    this.rules = rules;
    this.subject = subject;
    this.points = new Points[lines];
    this.truth = new Tri[lines];
    this.levels = new long[lines];
    this.states = new State[lines];
  }

  void points(int line, Points given, State state) {
    points[line] = given;
    states[line] = state;
  }

  void truth(int line, Tri met) {
    truth[line] = met;
    states[line] = State.KNOWN;
  }

  void levels(int line, long possible) {
    levels[line] = possible;
    states[line] = State.KNOWN;
  }

  public Rules rules() {
    return rules;
  }

  public Ruleset ruleset() {
    return rules.ruleset();
  }

  public Subject subject() {
    return subject;
  }

  /** The points of a line that gives points. */
  public Points points(int line) {
    return points[line];
  }

  /** Whether a condition or a ladder is met. */
  public Tri truth(int line) {
    return truth[line];
  }

  /** The possible levels of a line that finds one; a bit for each. */
  public long levels(int line) {
    return levels[line];
  }

  /** Whether the amount that a line is about was known. */
  public State state(int line) {
    return states[line];
  }

  /** Whether the line's answer can no longer change. */
  public boolean certain(int line) {
    return switch (ruleset().rules().get(line)) {
      case Rule.Scored _ -> points[line].certain();
      case Rule.Condition _ -> truth[line] != Tri.UNKNOWN;
      case Rule.Levelled _ -> Long.bitCount(levels[line]) == 1;
    };
  }

  /** The id of the level that a line found, or empty while it is open. */
  public String level(int line) {
    List<Rule.Level> names = ((Rule.Levelled) ruleset().rules().get(line)).levels();
    return Long.bitCount(levels[line]) == 1
        ? names.get(Long.numberOfTrailingZeros(levels[line])).id()
        : "";
  }

  /** Met, not met, or not known; without a condition it is met as soon as the score is certain. */
  public Tri outcome() {
    Ruleset.Result result = ruleset().result();
    if (result.outcome() != Ruleset.NONE) {
      return truth[result.outcome()];
    }
    int line = result.score() != Ruleset.NONE ? result.score() : result.level();
    return certain(line) ? Tri.MET : Tri.UNKNOWN;
  }
}
