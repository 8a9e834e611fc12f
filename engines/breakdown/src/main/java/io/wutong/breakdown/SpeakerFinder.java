package io.wutong.breakdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whose words a sentence reports: 某某在会上强调，…. */
final class SpeakerFinder {
  private static final int LONGEST = 24;
  private static final List<String> LEAD_INS =
      List.of("在", "就", "针对", "围绕", "最后", "同时", "并", "还", "首先", "再次", "特别");

  private final WordFinder verbs;

  SpeakerFinder(List<String> verbs, List<String> notIn) {
    this.verbs = new WordFinder(verbs, notIn);
  }

  /** A sentence without one goes on with the speaker before; the caller carries that over. */
  @Nullable Speaker in(MappedText text) {
    String words = text.text();
    for (WordFinder.Hit hit : verbs.in(words)) {
      boolean reports =
          hit.to() < words.length()
              && (words.charAt(hit.to()) == '，' || words.charAt(hit.to()) == '：');
      if (reports) {
        return subject(text, hit.from());
      }
    }
    return null;
  }

  private static @Nullable Speaker subject(MappedText text, int verb) {
    String words = text.text();
    int from = verb;
    while (from > 0 && !isBreak(words.charAt(from - 1))) {
      from--;
    }
    int to = verb;
    for (String leadIn : LEAD_INS) {
      int at = words.indexOf(leadIn, from);
      if (at > from && at < to) {
        to = at;
      }
    }
    if (words.startsWith("本报讯", from)) {
      from += 3;
    }
    if (from >= to || to - from > LONGEST) {
      return null;
    }
    return new Speaker(text.shown(from, to), text.span(from, to));
  }

  private static boolean isBreak(char c) {
    return Chars.breaksClause(c) || c == '”' || c == '|';
  }
}
