package io.wutong.breakdown;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text made fit for matching, each character of which knows the place in the original that it came
 * from. It drops characters or replaces them in place (十 may become 1 and 0, both at the place of
 * 十), so that a stretch of it is always one stretch of the original.
 */
final class MappedText {
  private final String original;
  private final String text;
  private final int[] origins;

  private MappedText(String original, String text, int[] origins) {
    this.original = original;
    this.text = text;
    this.origins = origins;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int origin(int index) {
    return origins[index];
  }

  /** The original stretch that the characters from..to (exclusive, not empty) came from. */
  Span span(int from, int to) {
    if (from >= to) {
      throw new IllegalArgumentException(
          "The stretch (%d to %d) is empty.%nMaybe a word list holds an empty word."
              .formatted(from, to));
    }
    return new Span(origins[from], origins[to - 1] + 1);
  }

  Span span() {
    return span(0, length());
  }

  /**
   * The characters as the author wrote them (full width stays full width, 二十六 stays 二十六), breaks as
   * spaces.
   */
  String shown(int from, int to) {
    StringBuilder shown = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      int step = i > from ? origins[i] - origins[i - 1] : 1;
      if (step == 2 && original.charAt(origins[i] - 1) == '十') {
        shown.append('十'); // the ten of 二十六, for which no digit stands
      }
      char c = original.charAt(origins[i]);
      if (step > 0) {
        shown.append(Chars.isSpace(c) ? ' ' : c);
      }
    }
    return shown.toString();
  }

  String shown() {
    return shown(0, length());
  }

  /** What the author wrote at a place that may lie outside this piece. */
  String originalAt(Span span) {
    return original.substring(span.start(), span.end());
  }

  MappedText slice(int from, int to) {
    Builder builder = new Builder(original, to - from);
    for (int i = from; i < to; i++) {
      builder.add(text.charAt(i), origins[i]);
    }
    return builder.build();
  }

  /** One stretch and one behind it. */
  static MappedText joined(MappedText first, MappedText second) {
    Builder builder = new Builder(first.original, first.length() + second.length());
    first.addTo(builder);
    second.addTo(builder);
    return builder.build();
  }

  private void addTo(Builder builder) {
    for (int i = 0; i < length(); i++) {
      builder.add(text.charAt(i), origins[i]);
    }
  }

  /** Without blanks at either end. */
  MappedText trimmed() {
    int from = 0;
    int to = length();
    while (from < to && Chars.isSpace(charAt(from))) {
      from++;
    }
    while (to > from && Chars.isSpace(charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == length() ? this : slice(from, to);
  }

  /**
   * The same with some characters written otherwise.
   *
   * @param instead by index: what stands there now; null for what stood there before
   */
  MappedText rewritten(@Nullable String[] instead) {
    Builder builder = new Builder(original, length() + 16);
    for (int i = 0; i < length(); i++) {
      String other = instead[i];
      if (other == null) {
        builder.add(text.charAt(i), origins[i]);
      } else {
        for (int digit = 0; digit < other.length(); digit++) {
          builder.add(other.charAt(digit), origins[i]);
        }
      }
    }
    return builder.build();
  }

  /** Without any blanks. */
  MappedText compact() {
    Builder builder = new Builder(original, length());
    for (int i = 0; i < length(); i++) {
      if (!Chars.isSpace(charAt(i))) {
        builder.add(charAt(i), origins[i]);
      }
    }
    return builder.build();
  }

  /** Gathers characters with their origins. */
  static final class Builder {
    private final String original;
    private final StringBuilder text;
    private int[] origins;

    Builder(String original, int capacity) {
      this.original = original;
      this.text = new StringBuilder(capacity);
      this.origins = new int[Math.max(capacity, 16)];
    }

    void add(char c, int origin) {
      if (text.length() == origins.length) {
        origins = Arrays.copyOf(origins, origins.length * 2);
      }
      origins[text.length()] = origin;
      text.append(c);
    }

    int length() {
      return text.length();
    }

    char last() {
      return text.charAt(text.length() - 1);
    }

    MappedText build() {
      return new MappedText(original, text.toString(), Arrays.copyOf(origins, text.length()));
    }
  }
}
