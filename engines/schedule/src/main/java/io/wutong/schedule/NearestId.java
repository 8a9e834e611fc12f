package io.wutong.schedule;

import java.util.Collection;
import java.util.List;

/** Finds the id that was probably meant, by edit distance. */
final class NearestId {
  private NearestId() {}

  /** The nearest id if it is near enough (a third of the letters, at least one), else nothing. */
  static List<String> of(String wanted, Collection<String> ids) {
    int best = Math.max(1, wanted.length() / 3) + 1;
    List<String> nearest = List.of();
    for (String id : ids) {
      if (Math.abs(id.length() - wanted.length()) <= best) {
        int distance = distance(wanted, id);
        // Ids come in no particular order; the smaller one wins so that the answer is always one.
        boolean tie = !nearest.isEmpty() && distance == best && id.compareTo(nearest.get(0)) < 0;
        if (distance < best || tie) {
          best = distance;
          nearest = List.of(id);
        }
      }
    }
    return nearest;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
