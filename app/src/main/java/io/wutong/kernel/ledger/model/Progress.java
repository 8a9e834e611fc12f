package io.wutong.kernel.ledger.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the lead's last report says, for lists: they name the lead beside it, so that a co-unit's
 * words would stand there as if the lead had said them.
 *
 * @param percent 0 to 100, as the lead said; −1 when it never said
 * @param words the beginning of the lead's last report
 * @param reportedAt when what it says held
 * @param reports how many there are, those of co-units among them
 * @param returns how often the submitted work was returned
 */
public record Progress(
    int percent, String words, @Nullable Instant reportedAt, int reports, int returns) {

  static final Progress NONE = new Progress(-1, "", null, 0, 0);
  private static final int WORDS_MAX = 120;

  /** What a ledger that is taken over says: whose words of which day nobody knows. */
  static Progress takenOver(int percent, String words) {
    return new Progress(percent, words.length() <= WORDS_MAX ? words : cut(words), null, 0, 0);
  }

  /** The percentage as a page shows it: nothing while the lead never said. */
  public @Nullable Integer said() {
    return percent < 0 ? null : percent;
  }

  /** Whether nothing that was reported held later. */
  boolean isNewest(Instant at) {
    return reportedAt == null || !at.isBefore(reportedAt);
  }

  Progress reported(int newPercent, String newWords, Instant at) {
    String shown = newWords.length() <= WORDS_MAX ? newWords : cut(newWords);
    return isNewest(at)
        ? new Progress(newPercent < 0 ? percent : newPercent, shown, at, reports + 1, returns)
        : new Progress(percent, words, reportedAt, reports + 1, returns);
  }

  /** A co-unit's report: it is counted, and what the lead said stands. */
  Progress reportedBeside() {
    return new Progress(percent, words, reportedAt, reports + 1, returns);
  }

  Progress returned() {
    return new Progress(percent, words, reportedAt, reports, returns + 1);
  }

  /** Never between the two halves of one character. */
  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(WORDS_MAX - 1)) ? WORDS_MAX - 1 : WORDS_MAX;
    return text.substring(0, end) + "…";
  }
}
