package io.wutong.breakdown;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads by when (完成时限) out of words that stand alone, as in a cell of a table: 6月底, 年底前, 第二季度. Safe
 * to share between threads.
 */
public final class Deadlines {
  private final DeadlineFinder finder;

  private Deadlines(DeadlineFinder finder) {
    this.finder = finder;
  }

  /** Reads with the dictionary's words for haste and for events. */
  public static Deadlines of(Dictionary dictionary) {
    return new Deadlines(new DeadlineFinder(dictionary.times()));
  }

  /**
   * What the words say, in their order; empty when they say nothing of when.
   *
   * @param documentDate the day against which 6月底 and 下周五 are read
   */
  public List<Deadline> in(String words, @Nullable LocalDate documentDate) {
    return finder.in(Normaliser.normalise(words), documentDate, true).stream()
        .map(DeadlineFinder.Found::deadline)
        .toList();
  }
}
