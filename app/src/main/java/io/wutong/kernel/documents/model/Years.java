package io.wutong.kernel.documents.model;

import io.wutong.breakdown.Deadline;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of days with the years that their writer left out: in 2024年3月至12月 the year is said once and
 * meant twice, and 次年 is the one after the year before it.
 *
 * @param words the same words, with its year before each month that a year reaches
 * @param earliest the earliest year they name, or the ledger's if that is before
 * @param others whether they name another year than the ledger's
 */
record Years(String words, int earliest, boolean others) {

  private static final Pattern SAID =
      Pattern.compile(
          "(?:(?<year>(?<!\\d)\\d{4}|[一二][〇○零九一二三四五六七八]{3})"
              + "|(?<rel>今|本|明|后|(?<![年以近])(?:次|来|翌)))\\s*年(?:年(?=[底末内终]))?\\s*"
              + "|(?<month>\\d{1,2})\\s*月|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A year that stands alone, as in 2023年立项, says nothing of the months behind it. */
  private static final Pattern REACHES =
      Pattern.compile(
          "\\d{1,2}\\s*(?:月|[-－—–~～至到、])|第?[一二三四1-4]季度|[上下]半年", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern NAMED = Pattern.compile("\\d{4}年");

  /** What the words mean; null when a month lies before the one that its year was said with. */
  static @Nullable Years in(String words, LocalDate datedOn) {
    StringBuilder whole = new StringBuilder();
    Matcher said = SAID.matcher(words);
    Years years = new Years(words, datedOn.getYear(), false);
    int last = datedOn.getYear();
    int behind = -1;
    int before = 0;
    boolean reaches = false;
    while (said.find()) {
      int month = month(said);
      if (month == 0) {
        last = year(said, datedOn.getYear(), last);
        years = years.naming(last, datedOn.getYear());
        reaches = REACHES.matcher(words).region(said.end(), words.length()).lookingAt();
        behind = said.end();
        said.appendReplacement(whole, last + "年");
      } else {
        boolean left = reaches && said.start() != behind;
        if (left && month < before) {
          return null;
        }
        said.appendReplacement(whole, left ? last + "年$0" : "$0");
      }
      before = month;
    }
    return new Years(said.appendTail(whole).toString(), years.earliest, years.others);
  }

  private Years naming(int year, int ledgers) {
    return new Years(words, Math.min(earliest, year), others || year != ledgers);
  }

  private static int year(Matcher said, int ledgers, int last) {
    String year = said.group("year");
    if (year == null) {
      return switch (String.valueOf(said.group("rel"))) {
        case "今", "本" -> ledgers;
        case "明" -> ledgers + 1;
        case "后" -> ledgers + 2;
        default -> last + 1;
      };
    }
    int number = 0;
    for (char c : year.toCharArray()) {
      int digit = Character.digit(c, 10);
      number = number * 10 + (digit < 0 ? Math.max(0, "零一二三四五六七八九".indexOf(c)) : digit);
    }
    return number;
  }

  /** The last month of what is named; 0 when that is a year. */
  private static int month(Matcher said) {
    String month = said.group("month");
    String quarter = said.group("quarter");
    if (month != null) {
      return Integer.parseInt(month);
    }
    if (quarter != null) {
      return 3 * (Math.max("一二三四".indexOf(quarter), "1234".indexOf(quarter)) + 1);
    }
    String half = said.group("half");
    return half == null ? 0 : half.equals("上") ? 6 : 12;
  }

  /** Whether a day among them is without a year where they name another than the ledger's. */
  boolean leavesOpen(Deadline day) {
    return others && !NAMED.matcher(day.words()).find();
  }
}
