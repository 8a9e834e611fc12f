package io.wutong.breakdown;

/** What a character is to a Chinese paper. */
final class Chars {
  private static final String ENDS = "。！？";
  private static final String CLOSERS = "”’』」）)】》\"";
  private static final String PAUSES = "，；：、";

  private Chars() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiWord(char c) {
    return isAsciiDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean endsSentence(char c) {
    return ENDS.indexOf(c) >= 0;
  }

  static boolean closes(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  static boolean pauses(char c) {
    return PAUSES.indexOf(c) >= 0;
  }

  static boolean breaksClause(char c) {
    return c == '，' || c == '；' || c == '：' || endsSentence(c);
  }

  /** Something to read: a letter, an ideograph or a digit. */
  static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
