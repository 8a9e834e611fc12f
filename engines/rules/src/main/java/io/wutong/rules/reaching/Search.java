package io.wutong.rules.reaching;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.model.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of one fact, upward and downward. Steps double until the goal is reached, and
 * between the last two the border is found by halving; where the goal is reached, lost and reached
 * again within one such step, a nearer border can be missed.
 */
final class Search {
  /** Steps double with so many stops on the way, so that a narrow band is rarely stepped over. */
  private static final int STOPS = 8;

  private static final long FARTHEST = 1L << 52;
  private static final long FARTHEST_DAYS = 36_525;

  private final Rules rules;
  private final Goal goal;
  private final Fact fact;

  Search(Rules rules, Goal goal, Fact fact) {
    this.rules = rules;
    this.goal = goal;
    this.fact = fact;
  }

  List<Change> changes(Subject subject) {
    return switch (fact.type()) {
      case FLAG -> others(subject, 2);
      case CHOICE -> others(subject, fact.choices().size());
      case MONEY, COUNT, NUMBER, DATE -> bothWays(subject);
    };
  }

  private List<Change> others(Subject subject, int count) {
    List<Change> changes = new ArrayList<>();
    for (int value = 0; value < count; value++) {
      boolean other = !subject.isKnown(fact) || value != subject.value(fact);
      if (other && reached(subject, value)) {
        changes.add(change(subject, value));
      }
    }
    return changes;
  }

  private List<Change> bothWays(Subject subject) {
    List<Change> changes = new ArrayList<>();
    for (int way : new int[] {1, -1}) {
      Change change = find(subject, way);
      if (change != null) {
        changes.add(change);
      }
    }
    return changes;
  }

  private @Nullable Change find(Subject subject, int way) {
    long start = subject.value(fact);
    long farthest = fact.type() == Fact.Type.DATE ? FARTHEST_DAYS : FARTHEST;
    if (!subject.isKnown(fact) && reached(subject, start)) {
      return way > 0 ? change(subject, start) : null;
    }
    long missed = 0;
    for (long step = 1; step <= farthest; step = next(step)) {
      long value = start + way * step;
      if (fact.type() == Fact.Type.COUNT && value < 0) {
        return missed < start && reached(subject, 0) ? halve(subject, way, missed, start) : null;
      }
      if (reached(subject, value)) {
        return halve(subject, way, missed, step);
      }
      missed = step;
    }
    return null;
  }

  private static long next(long step) {
    return step + Math.max(1, step / STOPS);
  }

  /** Between a distance that misses the goal and one that reaches it: the first that reaches it. */
  private Change halve(Subject subject, int way, long missed, long reached) {
    long low = missed;
    long high = reached;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (reached(subject, subject.value(fact) + way * middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return change(subject, subject.value(fact) + way * high);
  }

  private boolean reached(Subject subject, long value) {
    return goal.reached(rules.judge(subject.with(fact, value)));
  }

  private Change change(Subject subject, long value) {
    return new Change(fact, subject.isKnown(fact), subject.value(fact), value);
  }
}
