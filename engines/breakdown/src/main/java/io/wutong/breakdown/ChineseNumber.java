package io.wutong.breakdown;

/** Reads the small numbers of a paper: 三, 十五, 二十, 30. */
final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";

  /** What a pattern may hand over. */
  static final String PATTERN = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";

  private ChineseNumber() {}

  /** At least 0; words that are no number give 0, as a stretch of characters may read 十十. */
  static int parse(String words) {
    if (Chars.isAsciiDigit(words.charAt(0))) {
      return Integer.parseInt(words);
    }
    String plain = words.replace('两', '二');
    int ten = plain.indexOf('十');
    if (ten < 0) {
      return plain.length() == 1 ? DIGITS.indexOf(plain) : 0;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
    String rest = plain.substring(ten + 1);
    int ones = rest.isEmpty() ? 0 : Math.max(0, DIGITS.indexOf(rest.charAt(0)));
    return ten > 1 || rest.length() > 1 ? 0 : tens * 10 + ones;
  }
}
