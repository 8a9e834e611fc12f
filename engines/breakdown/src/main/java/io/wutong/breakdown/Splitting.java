package io.wutong.breakdown;

import io.wutong.breakdown.Clauses.Clause;
import io.wutong.breakdown.Dictionary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a sentence that gives out several tasks: where another unit has its own, behind a semicolon
 * with a directive on either side, and where one unit is given a second day. Each piece keeps the
 * mark that ends it, so that the pieces are the whole.
 */
final class Splitting {
  /** 对拒不整改的，: said of what follows, not of what stands before. */
  private static final Pattern OF_WHAT_FOLLOWS = Pattern.compile("(?:对于?|针对|围绕|就|如|若|凡|根据|按照)");

  private final Scan scan;
  private final List<Clause> clauses;
  private final boolean owned;

  private Splitting(Scan scan, boolean owned) {
    this.scan = scan;
    this.clauses = scan.marks().clauses();
    this.owned = owned;
  }

  /**
   * Where the pieces begin, 0 first.
   *
   * @param owned whether brackets behind the sentence say who
   */
  static List<Integer> starts(Scan scan, boolean owned) {
    return new Splitting(scan, owned).starts();
  }

  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int first = 0;
    for (int k = 1; k < clauses.size(); k++) {
      if (cutsBefore(first, k)) {
        first = over(first, k);
        starts.add(clauses.get(first).from());
      }
    }
    return starts;
  }

  private boolean cutsBefore(int first, int k) {
    if (!directs(first, k)) {
      return false;
    }
    Clause clause = clauses.get(k);
    return Subjects.acts(scan, clause)
        || clauses.get(k - 1).endedBy() == '；' && orders(k, segmentEnd(k))
        || isNamed(k) && scan.hasDay(from(first), clause.from()) && hasItsDay(k);
  }

  /** Whether the clauses first..k (exclusive) give somebody something to do. */
  private boolean directs(int first, int k) {
    for (int i = first; i < k; i++) {
      if (Subjects.acts(scan, clauses.get(i))) {
        return true;
      }
    }
    int from = from(first);
    int to = clauses.get(k - 1).to();
    return scan.hasTask(from, to) && (scan.has(Role.CUE, from, to) || scan.hasDay(from, to));
  }

  private boolean orders(int k, int end) {
    return directs(k, end) && scan.has(Role.VERB, from(k), clauses.get(end - 1).to());
  }

  private int segmentEnd(int k) {
    int end = k + 1;
    while (end < clauses.size() && clauses.get(end - 1).endedBy() != '；') {
      end++;
    }
    return end;
  }

  /** A second day is another task only of somebody: without a unit days are stages of one. */
  private boolean isNamed(int k) {
    return owned || scan.names(0, from(k));
  }

  private boolean hasItsDay(int k) {
    Clause clause = clauses.get(k);
    DeadlineFinder.Found day = scan.day(clause.from(), clause.to());
    if (day == null || isNorm(clause, day)) {
      return false;
    }
    int start = Subjects.afterLeadIns(scan, clause);
    if (start < clause.to()) {
      boolean leads = day.to() <= start && clause.to() - start >= 2;
      return leads || scan.hasTask(clause.from(), clause.to()) || doneBy(day, clause);
    }
    // Nothing but the day: 8月底前，开工建设.
    return k + 1 < clauses.size()
        && clause.endedBy() == '，'
        && scan.hasTask(from(k + 1), clauses.get(k + 1).to());
  }

  /** 收集的诉求在5个工作日内答复: so many days for each case are no day of the task. */
  private boolean isNorm(Clause clause, DeadlineFinder.Found day) {
    return day.deadline() instanceof Deadline.Within
        && scan.words().substring(clause.from(), day.from()).indexOf('的') >= 0;
  }

  private boolean doneBy(DeadlineFinder.Found day, Clause clause) {
    return TimeForms.DONE_BY.matcher(scan.words()).region(day.to(), clause.to()).lookingAt();
  }

  /**
   * Back over clauses that only lead up to the one at k; the piece before must stay a directive.
   */
  private int over(int first, int k) {
    int at = k;
    while (at - 1 > first && leadsUp(at - 1) && directs(first, at - 1)) {
      at--;
    }
    return at;
  }

  private boolean leadsUp(int k) {
    Clause clause = clauses.get(k);
    if (clause.endedBy() != '，' || Subjects.acts(scan, clause)) {
      return false;
    }
    boolean onlyDay = Subjects.afterLeadIns(scan, clause) >= clause.to();
    boolean about =
        OF_WHAT_FOLLOWS.matcher(scan.words()).region(clause.from(), clause.to()).lookingAt()
            && !scan.has(Role.VERB, clause.from(), clause.to());
    return onlyDay || about || Subjects.isCondition(scan, clause);
  }

  private int from(int k) {
    return k == 0 ? 0 : clauses.get(k).from();
  }
}
