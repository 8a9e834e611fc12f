package io.wutong.rules.reaching;

import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.explaining.Full;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Tri;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be reached.
 *
 * @param line the line that it is about
 * @param level the place of the wanted level among the line's; -1: the line is to be met in full
 */
public record Goal(Rule line, int level) {
  private static final int IN_FULL = -1;

  /**
   * A level of the result, or a line that is to be met or to give all its points.
   *
   * @throws IllegalArgumentException when the ruleset has no such thing
   */
  public static Goal named(Ruleset ruleset, String name) {
    int result = ruleset.result().level();
    if (result != Ruleset.NONE) {
      Rule.Levelled levelled = (Rule.Levelled) ruleset.rules().get(result);
      List<String> ids = levelled.levels().stream().map(Rule.Level::id).toList();
      if (ids.contains(name)) {
        return new Goal(levelled, ids.indexOf(name));
      }
    }
    Rule line = ruleset.findRule(name);
    if (line == null) {
      List<String> known = new ArrayList<>();
      ruleset.rules().forEach(rule -> known.add(rule.head().id()));
      throw new IllegalArgumentException(
          "There is neither a level nor a line '%s'.\nMaybe one of %s.".formatted(name, known));
    }
    return new Goal(line, IN_FULL);
  }

  /**
   * The next level above the one that was found; without levels, that the result is met.
   *
   * @throws IllegalArgumentException when there is none above
   */
  public static Goal next(Verdict verdict) {
    Ruleset ruleset = verdict.ruleset();
    int result = ruleset.result().level();
    if (result == Ruleset.NONE) {
      int line = ruleset.result().outcome();
      return new Goal(ruleset.rules().get(line == Ruleset.NONE ? ruleset.result().score() : line), IN_FULL);
    }
    Rule.Levelled levelled = (Rule.Levelled) ruleset.rules().get(result);
    long possible = verdict.levels(result);
    int next =
        levelled instanceof Rule.Ladder
            ? Long.numberOfTrailingZeros(Long.highestOneBit(possible)) + 1
            : Long.numberOfTrailingZeros(possible) - 1;
    if (Long.bitCount(possible) > 1 && levelled instanceof Rule.Ladder) {
      next = Long.numberOfTrailingZeros(Long.highestOneBit(possible));
    }
    if (next < 0 || next >= levelled.levels().size()) {
      throw new IllegalArgumentException(
          "%s is on the highest level already.\nMaybe name a line: --reach total."
              .formatted(verdict.subject().name()));
    }
    return new Goal(levelled, next);
  }

  /** Whether it is reached for certain; a level also by a better one. */
  public boolean reached(Verdict verdict) {
    if (level == IN_FULL) {
      return Full.outcome(verdict, line) == Tri.MET;
    }
    long possible = verdict.levels(line.head().index());
    // A ladder is written from the lowest level up, a grade from the best down.
    long good = line instanceof Rule.Ladder ? -1L << level : (2L << level) - 1;
    return (possible & ~good) == 0;
  }

  /** The conditions that a level of a ladder needs besides; none for other goals. */
  List<Goal> parts(Ruleset ruleset) {
    List<Goal> parts = new ArrayList<>();
    if (line instanceof Rule.Ladder ladder && level > 0) {
      for (int each : ladder.steps().get(level - 1).all()) {
        parts.add(new Goal(ruleset.rules().get(each), IN_FULL));
      }
    }
    return parts;
  }

  /** The alternatives of which a level of a ladder needs one. */
  List<Goal> alternatives(Ruleset ruleset) {
    List<Goal> alternatives = new ArrayList<>();
    if (line instanceof Rule.Ladder ladder && level > 0) {
      for (int each : ladder.steps().get(level - 1).any()) {
        alternatives.add(new Goal(ruleset.rules().get(each), IN_FULL));
      }
    }
    return alternatives;
  }
}
