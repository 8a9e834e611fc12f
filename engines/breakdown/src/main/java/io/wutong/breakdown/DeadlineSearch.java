package io.wutong.breakdown;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sentence being read for deadlines. */
final class DeadlineSearch {
  interface FromDocument {
    LocalDate day(LocalDate documentDate);
  }

  private final Dictionary.TimeWords words;
  private final MappedText text;
  private final @Nullable LocalDate documentDate;
  private final boolean bare;
  private final List<DeadlineFinder.Found> found = new ArrayList<>();

  DeadlineSearch(
      Dictionary.TimeWords words, MappedText text, @Nullable LocalDate documentDate, boolean bare) {
    this.words = words;
    this.text = text;
    this.documentDate = documentDate;
    this.bare = bare;
  }

  void each(Pattern form, Consumer<Matcher> reader) {
    Matcher matcher = form.matcher(text.text());
    while (matcher.find()) {
      if (!spoiled(matcher.start(), matcher.end())) {
        reader.accept(matcher);
      }
    }
  }

  /** 截至…, …以来: the words beside the date show that it is no deadline. */
  private boolean spoiled(int from, int to) {
    String before = text.text().substring(0, from);
    boolean by = text.charAt(to - 1) == '前' || text.charAt(to - 1) == '内';
    return words.notBefore().stream().anyMatch(before::endsWith)
        || !by && words.notAfter().stream().anyMatch(after -> text.text().startsWith(after, to));
  }

  /** 第二季度培训计划: the period belongs to the name of a thing. */
  private boolean attributive(Matcher m) {
    int end = m.end();
    while (end < text.length() && end - m.end() < 10 && !Chars.pauses(text.charAt(end))) {
      end++;
    }
    String behind = text.text().substring(m.end(), end);
    return words.attributive().stream().anyMatch(behind::contains);
  }

  void day(Matcher m) {
    if (m.group("by") != null || bare || ledIn(m)) {
      calendarDay(m, Integer.parseInt(m.group("day")), false);
    }
  }

  void month(Matcher m) {
    String part = m.group("part");
    boolean dated = m.group("year") != null || m.group("rel") != null;
    boolean doneBy =
        TimeForms.DONE_BY.matcher(text.text()).region(m.end(), text.length()).lookingAt();
    if (m.group("by") == null && part == null && !dated && !bare && !doneBy) {
      return;
    }
    int day = TimeForms.partDay(part);
    calendarDay(m, day, day == 0);
  }

  private boolean ledIn(Matcher m) {
    int from = Math.max(0, m.start() - 8);
    return TimeForms.LEADS_IN.matcher(text.text().substring(from, m.start())).find()
        && TimeForms.DONE_BY.matcher(text.text()).region(m.end(), text.length()).lookingAt();
  }

  private void calendarDay(Matcher m, int day, boolean monthEnd) {
    int month = Integer.parseInt(m.group("month"));
    Integer year = year(m);
    if (year != null) {
      LocalDate date = YearRule.day(year, month, day, monthEnd);
      boolean past = date != null && documentDate != null && date.isBefore(documentDate);
      if (date != null && !(past && m.group("by") == null)) {
        add(m, date, monthEnd ? Deadline.Reading.END_OF_PERIOD : Deadline.Reading.WHOLE_DATE);
      }
    } else if (documentDate == null) {
      needsDate(m);
    } else {
      YearRule.Dated dated = YearRule.without(month, day, monthEnd, documentDate);
      if (dated != null) {
        add(m, dated.date(), dated.reading());
      }
    }
  }

  void period(Matcher m) {
    int month =
        m.group("half") != null
            ? (m.group("half").startsWith("上") ? 6 : 12)
            : 3 * ChineseNumber.parse(m.group("quarter"));
    Integer year = year(m);
    boolean says = m.group("by") != null || m.group("part") != null;
    if (!says && attributive(m)) {
      return;
    }
    if (documentDate == null && year == null) {
      needsDate(m);
      return;
    }
    int of = year != null ? year : documentDate == null ? 0 : documentDate.getYear();
    LocalDate end = YearRule.day(of, month, 1, true);
    if (end == null || documentDate != null && end.isBefore(documentDate) && !says) {
      return; // 一季度, said in April, is what has been
    }
    if (year == null && documentDate != null && end.isBefore(documentDate)) {
      YearRule.Dated dated = YearRule.without(month, 1, true, documentDate);
      if (dated != null) {
        add(m, dated.date(), dated.reading());
      }
      return;
    }
    add(m, end, Deadline.Reading.END_OF_PERIOD);
  }

  void yearEnd(Matcher m) {
    boolean named = m.pattern() == TimeForms.YEAR_END;
    Integer year = named ? year(m) : null;
    if (year == null && documentDate == null) {
      needsDate(m);
      return;
    }
    int of = year != null ? year : documentDate == null ? 0 : documentDate.getYear();
    add(m, LocalDate.of(of, 12, 31), Deadline.Reading.END_OF_PERIOD);
  }

  /** The year in the words; null when they have none, or it hangs on an unknown date. */
  private @Nullable Integer year(Matcher m) {
    if (m.group("year") != null) {
      return Integer.valueOf(m.group("year"));
    }
    String rel = m.group("rel");
    if (rel == null || documentDate == null) {
      return null;
    }
    return documentDate.getYear() + (rel.startsWith("明") ? 1 : rel.startsWith("后") ? 2 : 0);
  }

  void thisMonth(Matcher m) {
    String rel = m.group("rel");
    int months = rel != null && rel.startsWith("下") ? 1 : 0;
    String day = m.group("day");
    if (rel == null && m.group("by") == null && day != null) {
      return;
    }
    int number = day != null ? Integer.parseInt(day) : TimeForms.partDay(m.group("part"));
    relative(
        m,
        date -> {
          LocalDate first = date.plusMonths(months).withDayOfMonth(1);
          int most = first.lengthOfMonth();
          return first.withDayOfMonth(number < 1 ? most : Math.min(number, most));
        });
  }

  void week(Matcher m) {
    if (m.group("bare") != null) {
      DayOfWeek day = TimeForms.weekday(m.group("bare"));
      relative(m, date -> date.with(TemporalAdjusters.nextOrSame(day)));
      return;
    }
    int weeks = m.group("rel").startsWith("下") ? 1 : 0;
    DayOfWeek day = m.group("day") == null ? DayOfWeek.SUNDAY : TimeForms.weekday(m.group("day"));
    relative(
        m,
        date ->
            date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day)));
  }

  void relative(Matcher m, FromDocument rule) {
    if (documentDate == null) {
      needsDate(m);
    } else {
      add(m, rule.day(documentDate), Deadline.Reading.FROM_DOCUMENTS_DATE);
    }
  }

  void within(Matcher m) {
    int count = ChineseNumber.parse(m.group("count"));
    if (count > 0) {
      Deadline.Days days =
          switch (m.group("unit")) {
            case "工作日" -> Deadline.Days.WORKDAYS;
            case "小时" -> Deadline.Days.HOURS;
            case "周", "星期" -> Deadline.Days.WEEKS;
            case "月" -> Deadline.Days.MONTHS;
            default -> Deadline.Days.CALENDAR_DAYS;
          };
      put(m.start(), m.end(), new Deadline.Within(words(m), span(m), count, days));
    }
  }

  void knownEvent(Dictionary.Event event, WordFinder finder) {
    for (WordFinder.Hit hit : finder.in(text.text())) {
      if (!spoiled(hit.from(), hit.to())) {
        put(hit.from(), hit.to(), knownEvent(event, hit));
      }
    }
  }

  private Deadline knownEvent(Dictionary.Event event, WordFinder.Hit hit) {
    String said = hit.in(text.text());
    Span span = text.span(hit.from(), hit.to());
    if (event.monthDay().isEmpty()) {
      return new Deadline.BeforeEvent(said, span, event.words().getFirst());
    }
    if (documentDate == null) {
      return new Deadline.NeedsDocumentDate(said, span);
    }
    MonthDay first = MonthDay.parse("--" + event.monthDay());
    LocalDate day = first.atYear(documentDate.getYear()).minusDays(1);
    if (day.isBefore(documentDate)) {
      day = first.atYear(documentDate.getYear() + 1).minusDays(1);
    }
    Deadline.Certainty sure =
        event.verified() ? Deadline.Certainty.INFERRED : Deadline.Certainty.UNVERIFIED;
    return new Deadline.On(said, span, day, sure, Deadline.Reading.DAY_BEFORE_EVENT);
  }

  /** An event of the paper's own; the words lose what led up to them (要在…). */
  void event(Matcher m) {
    int from = m.start();
    String event = m.group("event");
    for (String lead : List.of("在", "于", "赶", "到", "至", "为")) {
      int at = event.lastIndexOf(lead);
      if (at >= 0 && at + 3 < event.length()) {
        from = Math.max(from, m.start() + at + 1);
      }
    }
    String said = text.text().substring(from, m.end());
    put(from, m.end(), new Deadline.BeforeEvent(said, text.span(from, m.end()), said));
  }

  void soon(WordFinder finder) {
    for (WordFinder.Hit hit : finder.in(text.text())) {
      put(
          hit.from(),
          hit.to(),
          new Deadline.Soon(hit.in(text.text()), text.span(hit.from(), hit.to())));
    }
  }

  private void add(Matcher m, LocalDate date, Deadline.Reading reading) {
    boolean stated = reading == Deadline.Reading.WHOLE_DATE;
    Deadline.Certainty sure = stated ? Deadline.Certainty.STATED : Deadline.Certainty.INFERRED;
    put(m.start(), m.end(), new Deadline.On(words(m), span(m), date, sure, reading));
  }

  private void needsDate(Matcher m) {
    put(m.start(), m.end(), new Deadline.NeedsDocumentDate(words(m), span(m)));
  }

  private String words(Matcher m) {
    return text.shown(m.start(), m.end());
  }

  private Span span(Matcher m) {
    return text.span(m.start(), m.end());
  }

  private void put(int from, int to, Deadline deadline) {
    found.add(new DeadlineFinder.Found(from, to, deadline));
  }

  /** Where readings overlap the one that begins first, then the longer one, stays. */
  List<DeadlineFinder.Found> withoutOverlaps() {
    found.sort(
        Comparator.comparingInt(DeadlineFinder.Found::from)
            .thenComparing(Comparator.comparingInt(DeadlineFinder.Found::to).reversed()));
    List<DeadlineFinder.Found> kept = new ArrayList<>();
    int end = 0;
    for (DeadlineFinder.Found next : found) {
      if (next.from() >= end) {
        kept.add(next);
        end = next.to();
      }
    }
    return kept;
  }
}
