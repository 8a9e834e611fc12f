package io.wutong.rules.reaching;

import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.evaluating.Verdict;
import io.wutong.rules.model.Fact;
import io.wutong.rules.model.Rule;
import io.wutong.rules.model.Ruleset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what it takes. One fact alone is tried first. Where none suffices, the goal is taken apart
 * into its conditions, each is mended by the least effort, one after another; where points are
 * wanted, line after line is filled up. The whole is judged again. Together they need not be the
 * smallest changes there are.
 */
public final class Reaching {
  private static final int PASSES = 3;

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
    Subject now = subject;
    // Mending one part can spoil another, or make it possible: so once more.
    for (int pass = 0; pass < PASSES; pass++) {
      now = mend(now, goal);
      Verdict verdict = rules.judge(now);
      if (goal.reached(verdict)) {
        return new Proposal(merged(subject, now), verdict);
      }
    }
    return null;
  }

  /** As much as is found: by one fact, or else part by part. */
  private Subject mend(Subject subject, Goal wanted) {
    if (wanted.reached(rules.judge(subject))) {
      return subject;
    }
    List<Proposal> alone = single(subject, wanted);
    if (!alone.isEmpty()) {
      return cheapest(alone).verdict().subject();
    }
    List<Goal> parts = wanted.parts(rules.ruleset());
    List<Goal> alternatives = wanted.alternatives(rules.ruleset());
    if (parts.isEmpty() && alternatives.isEmpty()) {
      return gather(subject, wanted);
    }
    Subject now = subject;
    for (Goal part : parts) {
      now = mend(now, part);
    }
    return one(now, alternatives);
  }

  /**
   * Several lines together: the one that gives most points for its effort is filled up first, until
   * one more change reaches the goal; leaves all as it is where that never comes.
   */
  private Subject gather(Subject subject, Goal wanted) {
    Subject now = subject;
    for (int i = 0; i < rules.ruleset().rules().size(); i++) {
      List<Proposal> last = single(now, wanted);
      if (!last.isEmpty()) {
        return cheapest(last).verdict().subject();
      }
      Proposal best = mostForItsEffort(now);
      if (best == null) {
        return subject;
      }
      now = best.verdict().subject();
    }
    return subject;
  }

  private @Nullable Proposal mostForItsEffort(Subject subject) {
    int score = rules.ruleset().result().score();
    if (score == Ruleset.NONE) {
      return null;
    }
    Verdict verdict = rules.judge(subject);
    Proposal best = null;
    double most = 0;
    for (Rule rule : rules.ruleset().rules()) {
      boolean earns =
          rule instanceof Rule.Scored && chosen.stream().anyMatch(rule.facts()::contains);
      for (Proposal each : earns ? single(subject, Goal.full(rule)) : List.<Proposal>of()) {
        long gain = each.verdict().points(score).least() - verdict.points(score).least();
        double rate = gain / Math.max(1e-9, each.effort());
        if (gain > 0 && rate > most) {
          best = each;
          most = rate;
        }
      }
    }
    return best;
  }

  private static Proposal cheapest(List<Proposal> proposals) {
    return Collections.min(proposals, Comparator.comparingDouble(Proposal::effort));
  }

  /** Reaches the cheapest of the alternatives; leaves all as it is where none can be. */
  private Subject one(Subject subject, List<Goal> alternatives) {
    Subject best = subject;
    double least = Double.POSITIVE_INFINITY;
    for (Goal each : alternatives) {
      Subject tried = mend(subject, each);
      double effort = merged(subject, tried).stream().mapToDouble(Change::effort).sum();
      if (effort < least && each.reached(rules.judge(tried))) {
        best = tried;
        least = effort;
      }
    }
    return best;
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
