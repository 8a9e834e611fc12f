package io.wutong.kernel.ledger.model;

import java.util.HashSet;
import java.util.Set;

/**
 * How much two matters say the same, by the pairs of neighbouring characters that they share (the
 * share of each, multiplied, and the root of that). Figures do not count: the same thing promised
 * for another year or another number is what one wants to be told of.
 */
public final class Likeness {

  /**
   * From here on an officer is told. Among the demonstration's matters two of the same unit reach
   * 180, a matter and a second paper about it 240 to 970; the threshold is our own design.
   */
  public static final int TELLING = 300;

  /** What is longer says in its beginning what it is about. */
  private static final int LONGEST = 2_000;

  private final Set<Long> pairs;

  private Likeness(Set<Long> pairs) {
    this.pairs = pairs;
  }

  /** What a matter says, ready to be compared. */
  public static Likeness of(String title, String text) {
    String words = title + "\n" + text;
    Set<Long> pairs = new HashSet<>();
    int[] points = words.codePoints().limit(LONGEST).map(Character::toLowerCase).toArray();
    for (int i = 1; i < points.length; i++) {
      if (Character.isLetter(points[i - 1]) && Character.isLetter(points[i])) {
        pairs.add((long) points[i - 1] << Integer.SIZE | points[i]);
      }
    }
    return new Likeness(pairs);
  }

  /** 0 for nothing in common, 1000 for the same pairs. */
  public int to(Likeness other) {
    if (pairs.isEmpty() || other.pairs.isEmpty()) {
      return 0;
    }
    boolean fewer = pairs.size() <= other.pairs.size();
    Set<Long> small = fewer ? pairs : other.pairs;
    Set<Long> large = fewer ? other.pairs : pairs;
    long common = small.stream().filter(large::contains).count();
    return (int) Math.round(1000 * common / Math.sqrt((double) small.size() * large.size()));
  }
}
