package io.wutong.rules.reaching;

import io.wutong.rules.evaluating.Verdict;
import java.util.List;

/**
 * Changes that reach the goal together.
 *
 * @param verdict what the rules say with them; it was judged again
 */
public record Proposal(List<Change> changes, Verdict verdict) {

  public Proposal {
    changes = List.copyOf(changes);
  }

  double effort() {
    return changes.stream().mapToDouble(Change::effort).sum();
  }
}
