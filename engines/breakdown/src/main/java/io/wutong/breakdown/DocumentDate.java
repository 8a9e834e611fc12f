package io.wutong.breakdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date a document gives itself (成文日期): on a line of its own under the title or in the
 * signature block (落款), else the day on which it was printed (印发), else the day with which minutes
 * open. Where two such dates differ there is none: whoever enters the paper says it. A day by which
 * something is to be done is never taken.
 */
final class DocumentDate {
  private static final int HEAD_LINES = 8;
  private static final int TAIL_LINES = 6;
  private static final int OPENING_LINES = 5;

  private static final String MONTH_DAY = "(?<month>\\d{1,2})月(?<day>\\d{1,2})日";
  private static final String WHOLE =
      "(?<year>(?:19|20)\\d{2})(?:年"
          + MONTH_DAY
          + "|(?<mark>[-./])(?<m2>\\d{1,2})\\k<mark>(?<d2>\\d{1,2}))";
  private static final Pattern DATE = Pattern.compile("(?<!\\d)" + WHOLE + "(?!\\d)");
  private static final Pattern YEARLESS = Pattern.compile("(?<![\\d年])" + MONTH_DAY);

  /** What stands around a date that is the document's own. */
  private static final Pattern BEFORE =
      Pattern.compile("(?:[（\\[【]|[^，。；：、|]{0,40}|(?:成文|发文|签发|印发|发布)?日期：)");

  private static final Pattern AFTER =
      Pattern.compile("(?:（?(?:星期|周)[一二三四五六日天]）?)?(?:总?第[^，。；：|]{1,12})?[）\\]】]?(?:发布|发)?");
  private static final Pattern PRINTED = Pattern.compile("印发?[）\\]】]?");

  /** Words in front that make it some other day: of a deadline, a meeting, a beginning. */
  private static final Pattern OTHER_DAY =
      Pattern.compile("时间|时限|期限|限期|截止|截至|不迟于|不晚于|最迟|节点|施行|实施|执行|定于|报名|开工|竣工|[于在至到自从起—~～-]$");

  private static final Pattern OPENING =
      Pattern.compile("(?:上午|下午|晚)?，(?![^。]{0,40}(?:将|拟|定于|计划))");
  private static final Pattern NUMBERED_YEAR =
      Pattern.compile("[〔\\[［【（]((?:19|20)\\d{2})[〕\\]］】）]\\d{0,4}号");

  private final List<MappedText> lines;

  /** A year in the title; a plan's or a review's is not the year in which it was written. */
  private static final Pattern TITLE_YEAR =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年(?!度|\\d|.*(?:总结|要点|计划|报告|规划|情况))");

  private static final int TITLE_MOST = 45;

  private DocumentDate(List<MappedText> lines) {
    this.lines = lines;
  }

  static @Nullable FoundDate in(List<Line> lines) {
    return new DocumentDate(lines.stream().map(line -> line.text().compact()).toList()).date();
  }

  private @Nullable FoundDate date() {
    List<FoundDate> own = alone(AFTER, this::whole);
    if (own.isEmpty()) {
      own = alone(AFTER, this::yearless);
    }
    if (own.isEmpty()) {
      own = alone(PRINTED, this::whole);
    }
    if (own.isEmpty()) {
      own = openings();
    }
    Set<LocalDate> days = own.stream().map(FoundDate::date).collect(Collectors.toSet());
    return days.size() == 1 ? own.getFirst() : null;
  }

  /** A date as it stands in a line. */
  private record Place(int from, int to, LocalDate day) {}

  /** Dates that stand alone on a line near the top or the end. */
  private List<FoundDate> alone(Pattern after, Function<MappedText, @Nullable Place> reader) {
    List<FoundDate> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      MappedText line = lines.get(i);
      Place place = i < HEAD_LINES || i >= lines.size() - TAIL_LINES ? reader.apply(line) : null;
      if (place != null
          && own(line.text().substring(0, place.from()))
          && after.matcher(line.text().substring(place.to())).matches()) {
        found.add(found(line, place));
      }
    }
    return found;
  }

  private static boolean own(String before) {
    return BEFORE.matcher(before).matches() && !OTHER_DAY.matcher(before).find();
  }

  /** 2022年5月9日，管委会主任主持召开会议: minutes open with their day. */
  private List<FoundDate> openings() {
    List<FoundDate> found = new ArrayList<>();
    for (MappedText line : lines.subList(0, Math.min(OPENING_LINES, lines.size()))) {
      Place place = whole(line);
      if (place != null
          && place.from() == 0
          && OPENING.matcher(line.text()).region(place.to(), line.length()).lookingAt()) {
        found.add(found(line, place));
      }
    }
    return found;
  }

  /** The line's only whole date. */
  private @Nullable Place whole(MappedText line) {
    Matcher m = DATE.matcher(line.text());
    if (!m.find()) {
      return null;
    }
    boolean words = m.group("month") != null;
    LocalDate day =
        day(m.group("year"), m.group(words ? "month" : "m2"), m.group(words ? "day" : "d2"));
    Place place = day == null ? null : new Place(m.start(), m.end(), day);
    return m.find() ? null : place;
  }

  /** A day whose year stands in the paper's number, as 郑高新〔2022〕12号, or in its title. */
  private @Nullable Place yearless(MappedText line) {
    String year = year(NUMBERED_YEAR, TITLE_MOST * 2);
    year = year == null ? year(TITLE_YEAR, TITLE_MOST) : year;
    Matcher m = YEARLESS.matcher(line.text());
    if (year == null || !m.find()) {
      return null;
    }
    LocalDate day = day(year, m.group("month"), m.group("day"));
    return day == null ? null : new Place(m.start(), m.end(), day);
  }

  /** The one year that such words near the top name. */
  private @Nullable String year(Pattern words, int longest) {
    Set<String> years = new HashSet<>();
    for (MappedText line : lines.subList(0, Math.min(HEAD_LINES, lines.size()))) {
      Matcher m = words.matcher(line.text());
      while (line.length() <= longest
          && !Chars.endsSentence(line.charAt(line.length() - 1))
          && m.find()) {
        years.add(m.group(1));
      }
    }
    return years.size() == 1 ? years.iterator().next() : null;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    return YearRule.day(
        Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day), false);
  }

  private static FoundDate found(MappedText line, Place place) {
    return new FoundDate(
        place.day(), line.shown(place.from(), place.to()), line.span(place.from(), place.to()));
  }
}
