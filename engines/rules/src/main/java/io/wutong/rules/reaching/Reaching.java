package io.wutong.rules.reaching;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what it takes. One fact alone is tried first. Where none suffices and the goal is a level
 * of a ladder, each of its conditions that is open is mended by the least effort, one after
 * another, and the whole is judged again.
 */
public final class Reaching {
  private final Rules rules;
  private final Goal goal;
  private final List<Fact> chosen;

  /**
   * @param chosen the facts that may change
   */
  public Reaching(Rules rules, Goal goal, List<Fact> chosen) {
    this.rules = rules;
    this.goal = goal;
    this.chosen = List.copyOf(chosen);
  }

  /** Proposals, the least effort first; none when the goal is reached, or out of reach. */
  public List<Proposal> propose(Subject subject) {
    if (goal.reached(rules.judge(subject))) {
      return List.of();
    }
    List<Proposal> proposals = new ArrayList<>(single(subject, goal));
    if (proposals.isEmpty()) {
      Proposal together = together(subject);
      if (together != null) {
        proposals.add(together);
      }
    }
    proposals.sort(Comparator.comparingDouble(Proposal::effort));
    return List.copyOf(proposals);
  }

  private List<Proposal> single(Subject subject, Goal wanted) {
    List<Proposal> proposals = new ArrayList<>();
    for (Fact fact : chosen) {
      for (Change change : new Search(rules, wanted, fact).changes(subject)) {
        Verdict verdict = rules.judge(subject.with(fact, change.after()));
        if (wanted.reached(verdict)) {
          proposals.add(new Proposal(List.of(change), verdict));
        }
      }
    }
    return proposals;
  }

  private @Nullable Proposal together(Subject subject) {
    List<Goal> parts = new ArrayList<>(goal.parts(rules.ruleset()));
    List<Change> changes = new ArrayList<>();
    Subject now = subject;
    for (Goal part : parts) {
      now = mend(now, List.of(part), changes);
    }
    now = mend(now, goal.alternatives(rules.ruleset()), changes);
    Verdict verdict = rules.judge(now);
    return goal.reached(verdict) ? new Proposal(merged(subject, now), verdict) : null;
  }

  /** Reaches the cheapest of the goals, unless one of them is reached already. */
  private Subject mend(Subject subject, List<Goal> goals, List<Change> changes) {
    Verdict verdict = rules.judge(subject);
    if (goals.stream().anyMatch(each -> each.reached(verdict))) {
      return subject;
    }
    List<Proposal> proposals = new ArrayList<>();
    goals.forEach(each -> proposals.addAll(single(subject, each)));
    return proposals.stream()
        .min(Comparator.comparingDouble(Proposal::effort))
        .map(best -> {
          Change change = best.changes().getFirst();
          changes.add(change);
          return subject.with(change.fact(), change.after());
        })
        .orElse(subject);
  }

  /** A fact that was moved twice is one change. */
  private List<Change> merged(Subject before, Subject after) {
    List<Change> changes = new ArrayList<>();
    for (Fact fact : chosen) {
      boolean known = before.isKnown(fact);
      if (after.isKnown(fact) && (!known || before.value(fact) != after.value(fact))) {
        changes.add(new Change(fact, known, before.value(fact), after.value(fact)));
      }
    }
    return changes;
  }
}
