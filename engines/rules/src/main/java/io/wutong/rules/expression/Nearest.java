package io.wutong.rules.expression;

import java.util.Collection;

/** Finds the name that was perhaps meant. */
public final class Nearest {
  private Nearest() {}

  /** The known name that differs least, as {@code 'revenue'.}; empty when none is near. */
  public static String of(String name, Collection<String> known) {
    String best = "";
    int nearest = Math.max(name.length() < 4 ? 1 : 2, name.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(name, candidate);
      if (distance < nearest) {
        best = candidate;
        nearest = distance;
      }
    }
    return best.isEmpty() ? "" : "'" + best + "'.";
  }

  /** How many letters have to be put in, taken out or exchanged. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int exchanged = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
          cost[i][j] = Math.min(exchanged, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
