package io.wutong.rules.reaching;

import io.wutong.rules.evaluating.Reading;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.explaining.Full;
import io.wutong.rules.model.Expr;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import io.wutong.rules.model.Tri;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param line the line that it is about
 * @param level the place of the wanted level among the line's, or {@link #NO_LEVEL}
 * @param points at least so many in the smallest step, or {@link #IN_FULL}
 * @param condition a part of the line's condition; null for the whole line
 */
public record Goal(Rule line, int level, long points, @Nullable Expr condition) {
  /** It is not about a level. */
  public static final int NO_LEVEL = -1;

  /** The line is to be met, or to give all its points. */
  public static final long IN_FULL = Long.MAX_VALUE;

  static Goal full(Rule line) {
    return new Goal(line, NO_LEVEL, IN_FULL, null);
  }

  /**
   * A level of the result; or a line that is to be met or to give all its points; or a line and the
   * points that it is to give, as {@code total=60}.
   *
   * @throws IllegalArgumentException when the ruleset has no such thing
   */
  public static Goal named(Ruleset ruleset, String name) {
    int result = ruleset.result().level();
    if (result != Ruleset.NONE) {
      Rule.Levelled levelled = (Rule.Levelled) ruleset.rules().get(result);
      List<String> ids = levelled.levels().stream().map(Rule.Level::id).toList();
      if (ids.contains(name)) {
        return new Goal(levelled, ids.indexOf(name), IN_FULL, null);
      }
    }
    int equals = name.indexOf('=');
    Rule line = ruleset.findRule(equals < 0 ? name : name.substring(0, equals));
    if (line == null) {
      List<String> known = new ArrayList<>();
      ruleset.rules().forEach(rule -> known.add(rule.head().id()));
      throw new IllegalArgumentException(
          "There is neither a level nor a line '%s'.\nMaybe one of %s.".formatted(name, known));
    }
    return equals < 0 ? full(line) : atLeast(ruleset, line, name.substring(equals + 1));
  }

  private static Goal atLeast(Ruleset ruleset, Rule line, String points) {
    try {
      BigDecimal steps = new BigDecimal(points).movePointRight(ruleset.digits());
      if (line instanceof Rule.Scored) {
        return new Goal(line, NO_LEVEL, steps.longValueExact(), null);
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "'%s' are no points of this ruleset.\nMaybe write --reach total=60.".formatted(points),
          e);
    }
    throw new IllegalArgumentException(
        "The line '%s' gives no points.\nMaybe leave '=%s' out."
            .formatted(line.head().id(), points));
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
      return full(ruleset.rules().get(line == Ruleset.NONE ? ruleset.result().score() : line));
    }
    Rule.Levelled levelled = (Rule.Levelled) ruleset.rules().get(result);
    long possible = verdict.levels(result);
    // What is still open is to become certain first; then comes what lies above it.
    int step = Long.bitCount(possible) > 1 ? 0 : 1;
    int next =
        levelled instanceof Rule.Ladder
            ? Long.numberOfTrailingZeros(Long.highestOneBit(possible)) + step
            : Long.numberOfTrailingZeros(possible) - step;
    if (next < 0 || next >= levelled.levels().size()) {
      throw new IllegalArgumentException(
          "%s is on the highest level already.\nMaybe name a line: --reach total."
              .formatted(verdict.subject().name()));
    }
    return new Goal(levelled, next, IN_FULL, null);
  }

  /** Whether it is reached for certain; a level also by a better one. */
  public boolean reached(Verdict verdict) {
    if (condition != null) {
      Reading reading = new Reading(verdict.rules(), verdict.subject(), verdict);
      return reading.truth(condition) == Tri.MET;
    }
    if (points != IN_FULL) {
      return verdict.points(line.head().index()).least() >= points;
    }
    if (level == NO_LEVEL) {
      return Full.outcome(verdict, line) == Tri.MET;
    }
    long possible = verdict.levels(line.head().index());
    // A ladder is written from the lowest level up, a grade from the best down.
    long good = line instanceof Rule.Ladder ? -1L << level : (2L << level) - 1;
    return (possible & ~good) == 0;
  }

  /** What the goal is made of, all of which it needs; none where it cannot be taken apart. */
  List<Goal> parts(Ruleset ruleset) {
    List<Goal> parts = new ArrayList<>();
    if (condition instanceof Expr.And and) {
      parts.add(new Goal(line, NO_LEVEL, IN_FULL, and.left()));
      parts.add(new Goal(line, NO_LEVEL, IN_FULL, and.right()));
    } else if (condition == null && line instanceof Rule.Condition rule) {
      parts.add(new Goal(line, NO_LEVEL, IN_FULL, rule.when()));
    } else if (line instanceof Rule.Ladder ladder && level > 0) {
      ladder.steps().get(level - 1).all().forEach(each -> parts.add(full(ruleset, each)));
    }
    return parts;
  }

  /** The alternatives of which a level of a ladder needs one. */
  List<Goal> alternatives(Ruleset ruleset) {
    return line instanceof Rule.Ladder ladder && level > 0
        ? ladder.steps().get(level - 1).any().stream().map(each -> full(ruleset, each)).toList()
        : List.of();
  }

  private static Goal full(Ruleset ruleset, int line) {
    return full(ruleset.rules().get(line));
  }
}
