package io.wutong.breakdown;

import java.time.DayOfWeek;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How papers write by when. Every repetition is bounded, so that no text can make them crawl. */
final class TimeForms {
  private static final String YEAR = "(?:(?<year>\\d{4})年|(?<rel>今年|明年|后年|本年))?";
  private static final String BY = "(?<by>之前|以前|前)?";
  private static final String NUMBER = ChineseNumber.PATTERN;

  /** 2022年5月15日前, 5月15日前; without 前 only where a cell or bracket holds nothing else. */
  static final Pattern DAY = Pattern.compile(YEAR + "(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]" + BY);

  /** 9月底前, 明年3月, 6月中旬. */
  static final Pattern MONTH =
      Pattern.compile(YEAR + "(?<month>\\d{1,2})月份?(?!\\d)(?<part>上旬|中旬|下旬|底|末|初)?" + BY);

  /** 第二季度, 上半年. */
  static final Pattern PERIOD =
      Pattern.compile(YEAR + "(?:第?(?<quarter>[一二三四1-4])季度|(?<half>上半年|下半年))(?<part>末|底|内)?" + BY);

  /** 年底前, 今年年内, 2025年底. */
  static final Pattern YEAR_END =
      Pattern.compile(
          "(?:(?<year>\\d{4})年|(?<rel>今|明|后|本)年年?|(?<![\\d一二两三四五六七八九十几多近去前往上每])年度?)"
              + "(?:底|末|内|终)"
              + BY);

  /** 全年新增: a target of the year. */
  static final Pattern WHOLE_YEAR =
      Pattern.compile("全年(?:力争)?(?=完成|新增|实现[^“]|培育|引进|建成|不少于|不低于|达到|新开工)");

  /** 本月底, 月底前, 下月5日前. */
  static final Pattern THIS_MONTH =
      Pattern.compile(
          "(?:(?<rel>本月|当月|下个?月)|(?<![\\d每个上逐首])月)"
              + "(?:(?<part>上旬|中旬|下旬|底|末|内)|(?<day>\\d{1,2})[日号])"
              + BY);

  /** 本周内, 下周五前, 周三前. */
  static final Pattern WEEK =
      Pattern.compile(
          "(?:(?<rel>本周|这周|下周)(?:(?<day>[一二三四五六日天])|(?<part>内|末))"
              + "|(?<![每上本下这一二两三四五])周(?<bare>[一二三四五六日])(?=之前|以前|前))"
              + BY);

  /** 三日内, 10个工作日内, 24小时内. */
  static final Pattern WITHIN =
      Pattern.compile(
          "(?<![近前过\\d.])(?<count>" + NUMBER + ")个?" + "(?<unit>工作日|自然日|日|天|周|星期|月|小时)(?:之内|以内|内)");

  /** 今天内, 今日前. */
  static final Pattern TODAY = Pattern.compile("(?:今天|今日|今晚)(?:之前|以前|前|之内|内)");

  /** 传感器大会召开前: an event that the dictionary need not know. */
  static final Pattern EVENT =
      Pattern.compile(
          "(?<event>[^，。；：、（）“”|\\s]{1,14}(?:召开|来临|到来|开学|开幕|投用|验收))(?:之前|以前|前)(?![夕后期来往述提景沿列])");

  /** What may stand before a bare date to make it a deadline. */
  static final Pattern LEADS_IN =
      Pattern.compile("(?:时限[为是]?：?|不迟于|不晚于|最迟|最晚|截止(?:时间|日期)?[为到至]?：?|[|：，（]|确保|力争|务必于|须于|应于)$");

  /** What may stand behind a bare month to make it a deadline. */
  static final Pattern DONE_BY =
      Pattern.compile("^(?:全部|全面|基本|如期|正式)?(?:完成|建成|开工|投用|竣工|启动|实现|交付|投入使用|达到|前)");

  private TimeForms() {}

  /** The day a part of a month ends on; 0 is the month's last. */
  static int partDay(@Nullable String part) {
    return switch (part) {
      case "初" -> 5;
      case "上旬" -> 10;
      case "中旬" -> 20;
      case null, default -> 0;
    };
  }

  static DayOfWeek weekday(String said) {
    int at = "一二三四五六日".indexOf(said);
    return DayOfWeek.of(at < 0 ? 7 : at + 1);
  }
}
