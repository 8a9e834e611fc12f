package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words of a list, longest first, from left to right, without overlap. A blocking word
 * eats its place without a hit: 重要 keeps 要 from being found. {@code A…B} is A with B behind it in
 * the same clause. Work grows with the text's length only: each place tries the few words that
 * begin with its character.
 */
final class WordFinder {
  private static final int GAP_MOST = 16;

  private final Map<Character, List<Word>> byFirst = new HashMap<>();

  /** Where a word of the list stands. */
  record Hit(int from, int to) {
    String in(String text) {
      return text.substring(from, to);
    }

    boolean overlaps(Hit other) {
      return from < other.to && other.from < to;
    }
  }

  private record Word(String head, String tail, boolean blocks) {
    int length() {
      return head.length() + tail.length();
    }

    /** End of the match at {@code at}, or -1. */
    int matchEnd(String text, int at) {
      if (!text.startsWith(head, at)) {
        return -1;
      }
      int afterHead = at + head.length();
      if (tail.isEmpty()) {
        return afterHead;
      }
      int last = Math.min(text.length() - tail.length(), afterHead + GAP_MOST);
      for (int i = afterHead; i <= last; i++) {
        if (text.startsWith(tail, i)) {
          return i + tail.length();
        }
        if (Chars.breaksClause(text.charAt(i))) {
          return -1;
        }
      }
      return -1;
    }
  }

  WordFinder(Collection<String> words, Collection<String> blocking) {
    words.forEach(word -> add(word, false));
    blocking.forEach(word -> add(word, true));
    byFirst.values().forEach(list -> list.sort(Comparator.comparingInt(Word::length).reversed()));
  }

  private void add(String word, boolean blocks) {
    int gap = word.indexOf('…');
    String head = gap < 0 ? word : word.substring(0, gap);
    String tail = gap < 0 ? "" : word.substring(gap + 1);
    if (head.isBlank()) {
      throw new IllegalArgumentException(
          "The word '%s' must begin with a character.%nMaybe it is empty or begins with …"
              .formatted(word));
    }
    byFirst
        .computeIfAbsent(head.charAt(0), first -> new ArrayList<>())
        .add(new Word(head, tail, blocks));
  }

  List<Hit> in(String text) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      at = matchAt(text, at, hits);
    }
    return hits;
  }

  private int matchAt(String text, int at, List<Hit> hits) {
    for (Word word : byFirst.getOrDefault(text.charAt(at), List.of())) {
      int end = word.matchEnd(text, at);
      if (end > 0) {
        if (!word.blocks()) {
          hits.add(new Hit(at, end));
        }
        return end;
      }
    }
    return at + 1;
  }
}
