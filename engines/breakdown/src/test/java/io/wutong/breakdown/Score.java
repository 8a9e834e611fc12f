package io.wutong.breakdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts hits, false alarms and misses. */
final class Score {
  private int hits;
  private int falseAlarms;
  private int misses;

  void add(boolean expected, boolean found) {
    hits += expected && found ? 1 : 0;
    falseAlarms += !expected && found ? 1 : 0;
    misses += expected && !found ? 1 : 0;
  }

  void add(Set<String> expected, Set<String> found) {
    Set<String> all = new HashSet<>(expected);
    all.addAll(found);
    all.forEach(each -> add(expected.contains(each), found.contains(each)));
  }

  double precision() {
    return hits + falseAlarms == 0 ? 1 : (double) hits / (hits + falseAlarms);
  }

  double recall() {
    return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.2f (%d/%d) | %.2f (%d/%d)",
        precision(),
        hits,
        hits + falseAlarms,
        recall(),
        hits,
        hits + misses);
  }
}
