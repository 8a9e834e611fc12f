package io.wutong.kernel.boards.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The place in a text where searched words stand, with what is around them.
 *
 * @param parts the words in order, those that were searched for lit
 */
public record Excerpt(List<Part> parts) {

  private static final int AROUND = 30;
  private static final int LENGTH = 110;

  public Excerpt {
    parts = List.copyOf(parts);
  }

  /** Some words, lit or not. */
  public record Part(String words, boolean lit) {}

  /** The first place where any of the words stands; the beginning when none does. */
  public static Excerpt of(String text, List<String> words) {
    String line = text.replaceAll("\\s+", " ").strip();
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.length() != line.length()) {
      lower = line; // a letter that grows when it is made small: found as it stands, or not at all
    }
    int first = first(lower, words, 0);
    int from = first <= AROUND ? 0 : first - AROUND;
    int to = Math.min(line.length(), from + LENGTH);
    List<Part> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(new Part("…", false));
    }
    int at = whole(line, from);
    int end = whole(line, to);
    while (at < end) {
      int next = first(lower, words, at);
      if (next < 0 || next >= end) {
        break;
      }
      if (next > at) {
        parts.add(new Part(line.substring(at, next), false));
      }
      int after = Math.min(end, next + lengthAt(lower, words, next));
      parts.add(new Part(line.substring(next, after), true));
      at = after;
    }
    if (at < end) {
      parts.add(new Part(line.substring(at, end), false));
    }
    if (end < line.length()) {
      parts.add(new Part("…", false));
    }
    return new Excerpt(parts);
  }

  /** Whether any of the words is lit. */
  public boolean isLit() {
    return parts.stream().anyMatch(Part::lit);
  }

  private static int first(String text, List<String> words, int from) {
    int first = -1;
    for (String word : words) {
      int at = text.indexOf(word, from);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }

  private static int lengthAt(String text, List<String> words, int at) {
    return words.stream()
        .filter(word -> text.startsWith(word, at))
        .mapToInt(String::length)
        .max()
        .orElse(1);
  }

  /** Never between the two halves of one character. */
  private static int whole(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
