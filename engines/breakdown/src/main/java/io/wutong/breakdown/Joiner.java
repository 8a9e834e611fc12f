package io.wutong.breakdown;

/**
 * Joins wrapped lines: blanks and breaks between ideographs go, one blank stays between two foreign
 * words, and a number torn by a blank ("4月 13日", "12 000") becomes whole.
 */
final class Joiner {
  private final MappedText.Builder out;
  private int pendingBlank = -1;
  private boolean pendingBreak;

  Joiner(String original, int capacity) {
    out = new MappedText.Builder(original, capacity);
  }

  boolean isEmpty() {
    return out.length() == 0;
  }

  /** The place of the break counts as a blank, so that foreign words on two lines stay two. */
  void add(MappedText line, boolean afterBreak, boolean keepBlanks) {
    if (afterBreak && !isEmpty()) {
      pendingBlank = line.origin(0) - 1;
      pendingBreak = true;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Chars.isSpace(c)) {
        pendingBlank = line.origin(i);
      } else {
        if (pendingBlank >= 0 && !isEmpty() && (keepBlanks || blankStays(line, i))) {
          out.add(' ', pendingBlank);
        }
        pendingBlank = -1;
        pendingBreak = false;
        out.add(c, line.origin(i));
      }
    }
  }

  private boolean blankStays(MappedText line, int at) {
    char next = line.charAt(at);
    char last = out.last();
    if (!Chars.isAsciiWord(last) || !Chars.isAsciiWord(next)) {
      return false;
    }
    boolean torn = Chars.isAsciiDigit(last) && Chars.isAsciiDigit(next);
    return !torn || !(pendingBreak || thousands(line, at));
  }

  private static boolean thousands(MappedText line, int at) {
    int digits = 0;
    while (at + digits < line.length() && Chars.isAsciiDigit(line.charAt(at + digits))) {
      digits++;
    }
    return digits == 3;
  }

  MappedText build() {
    return out.build();
  }
}
