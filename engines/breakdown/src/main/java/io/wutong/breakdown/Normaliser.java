package io.wutong.breakdown;

/**
 * Brings the many ways to type the same thing to one: full-width digits and letters to half width,
 * half-width marks between ideographs to full width, every line break to {@code \n}, tabs to {@code
 * |} (a table's cells), dates in Chinese numerals to digits.
 */
final class Normaliser {
  private static final char FULL_WIDTH_SHIFT = 0xFEE0;

  private Normaliser() {}

  static MappedText normalise(String original) {
    MappedText.Builder out = new MappedText.Builder(original, original.length());
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (c == '\r' && i + 1 < original.length() && original.charAt(i + 1) == '\n') {
        continue;
      }
      out.add(one(original, i, c), i);
    }
    return ChineseDates.inDigits(out.build());
  }

  private static char one(String original, int at, char c) {
    if (c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
      return '\n';
    }
    if (c == '\t' || c == '│' || c == '｜') {
      return '|';
    }
    if (Chars.isSpace(c)) {
      return c == '\n' ? c : ' ';
    }
    if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
      return (char) (c - FULL_WIDTH_SHIFT);
    }
    return switch (c) {
      case '％', '．', '＋', '－', '／' -> (char) (c - FULL_WIDTH_SHIFT);
      case ',', ':' -> betweenDigits(original, at) ? c : c == ',' ? '，' : '：';
      case ';' -> '；';
      case '!' -> '！';
      case '?' -> '？';
      case '(' -> '（';
      case ')' -> '）';
      default -> c;
    };
  }

  private static boolean betweenDigits(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
