package io.wutong.breakdown;

import java.util.List;

/** One line of the sum: the rule, its points and the words that it saw. */
public record Reason(String rule, int points, String why, List<Seen> seen) {
  public Reason {
    seen = List.copyOf(seen);
  }

  /** Words of the text that a rule matched. */
  public record Seen(String words, Span span) {}
}
