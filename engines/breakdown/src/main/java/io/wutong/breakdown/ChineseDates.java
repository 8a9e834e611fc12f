package io.wutong.breakdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in Chinese numerals, as official papers sign them, written with digits: 二〇二二年四月十八日 becomes
 * 2022年4月18日. Each digit keeps the place of a character it stands for.
 */
final class ChineseDates {
  /** Every round sign that is typed for a nought: 〇 is one, the letter O another. */
  private static final String NOUGHTS = "〇○◯零OoΟО0";

  private static final String DIGIT = "[" + NOUGHTS + "一二三四五六七八九1-9]";
  private static final String COUNT = "[一二三四五六七八九十]{1,3}";
  private static final Pattern YEAR =
      Pattern.compile("(?<!" + DIGIT + ")(?<year>[一二][" + NOUGHTS + "九]" + DIGIT + "{2}) ?(?=年)");
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![一二三四五六七八九十\\d第])(?<month>" + COUNT + ") ?月 ?(?<day>" + COUNT + ") ?(?=[日号])");
  private static final Pattern MONTH =
      Pattern.compile("(?<![一二三四五六七八九十\\d第])(?<month>" + COUNT + ")(?=月(?:份|底|末|初|上旬|中旬|下旬))");

  private ChineseDates() {}

  static MappedText inDigits(MappedText text) {
    String words = text.text();
    String[] instead = new String[words.length()];
    Matcher year = YEAR.matcher(words);
    while (year.find()) {
      for (int i = year.start("year"); i < year.end("year"); i++) {
        instead[i] = digit(words.charAt(i));
      }
    }
    Matcher day = DAY.matcher(words);
    while (day.find()) {
      if (number(day, "month", 12) && number(day, "day", 31)) {
        write(instead, day, "month");
        write(instead, day, "day");
      }
    }
    Matcher month = MONTH.matcher(words);
    while (month.find()) {
      if (number(month, "month", 12)) {
        write(instead, month, "month");
      }
    }
    return text.rewritten(instead);
  }

  private static String digit(char c) {
    int value = "零一二三四五六七八九".indexOf(c);
    return value > 0 ? Integer.toString(value) : c >= '1' && c <= '9' ? String.valueOf(c) : "0";
  }

  private static boolean number(Matcher m, String group, int most) {
    int value = ChineseNumber.parse(m.group(group));
    return value > 0 && value <= most;
  }

  /** The first character stands for all digits but the last; those between them fall away. */
  private static void write(String[] instead, Matcher m, String group) {
    String digits = Integer.toString(ChineseNumber.parse(m.group(group)));
    int from = m.start(group);
    int last = m.end(group) - 1;
    for (int i = from; i <= last; i++) {
      instead[i] = "";
    }
    if (from == last) {
      instead[from] = digits;
    } else {
      instead[from] = digits.substring(0, digits.length() - 1);
      instead[last] = digits.substring(digits.length() - 1);
    }
  }
}
