package io.wutong.kernel.documents.model;

import io.wutong.breakdown.Deadline;
import io.wutong.breakdown.Deadlines;
import io.wutong.shared.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days: serial numbers, written dates, and the words of offices through the engine. */
public final class Days {

  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?"
              + "(?:之前|以前|前)?(?:[ T]\\d{1,2}:\\d{2}.*)?");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*月?份?(?:底|末)?(?:之前|以前|前)?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年?(?:底|末|内)?(?:之前|以前|前)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})");
  private static final Pattern ONE_DIGIT_LAST = Pattern.compile("\\d{1,4}\\.[1-3]");
  private static final Pattern OPEN_ENDED =
      Pattern.compile(".*(?:长期|持续|常态|每年|每季|每月|每周|每日|按月|按季|定期|适时|随时).*", Pattern.DOTALL);

  /** Nothing but a day: 2022-04-10, 4月10日, 二〇二二年四月底, 4月10日已办结. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "于?[\\d〇○零一二三四五六七八九十年月份日号\\s./:T-]+(?:底|末|[上中下]旬)?(?:已(?:完成|办结|销号|完工|竣工))?",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2200;
  private static final double SERIAL_LEAST = 20_000;
  private static final double SERIAL_MOST = 80_000;
  private static final int MINUTES = 24 * 60;
  private static final double LEAP_THAT_NEVER_WAS = 60;

  private final Deadlines engine;
  private final LocalDate datedOn;
  private final boolean from1904;
  private final Map<String, Day> known = new HashMap<>();

  /**
   * @param datedOn the day of the ledger
   * @param from1904 whether the file counts its days from 1904
   */
  public Days(Deadlines engine, LocalDate datedOn, boolean from1904) {
    this.engine = engine;
    this.datedOn = datedOn;
    this.from1904 = from1904;
  }

  /**
   * What a cell says.
   *
   * @param on the day
   * @param openEnded whether it says that there is none: 长期坚持
   * @param refusal why it cannot be read; null when it can
   */
  public record Day(@Nullable LocalDate on, boolean openEnded, @Nullable Refusal refusal) {

    static Day on(LocalDate day) {
      int year = day.getYear();
      if (year < EARLIEST) {
        return no("sheet-day-before-1900");
      }
      return year > LATEST ? no("sheet-day-unlikely") : new Day(day, false, null);
    }

    static Day no(String slug) {
      return new Day(null, false, Refusal.of(slug));
    }
  }

  /** The day in a cell. */
  public Day read(Cell cell) {
    return switch (cell.kind()) {
      case DAY -> serial(cell.number(), from1904);
      case NUMBER -> number(cell);
      case TEXT -> known.size() > 50_000 ? words(cell.text()) : remembered(cell.text());
      case SHARE, YES_NO, ERROR, NOT_COMPUTED -> Day.no("sheet-day-unread");
    };
  }

  /**
   * The day in a cell on which something was done: 长期 is none, and 预计6月底 or 6月底前 only say by when
   * it was to be.
   */
  public Day done(Cell cell) {
    Day day = read(cell);
    boolean plain = cell.kind() != Cell.Kind.TEXT || PLAIN.matcher(cell.text()).matches();
    boolean unread = day.refusal() == null && (day.on() == null || !plain);
    return unread ? Day.no("sheet-day-unread") : day;
  }

  /**
   * A number as the day that it is shown as, with its time if it has one; empty when it is none.
   */
  static String shown(double serial, boolean from1904) {
    LocalDate on = serial(serial, from1904).on();
    long minutes = Math.round((serial - Math.floor(serial)) * MINUTES);
    if (on == null) {
      return "";
    }
    return minutes == 0 || minutes == MINUTES
        ? on.toString()
        : on + " " + LocalTime.MIN.plusMinutes(minutes);
  }

  private Day remembered(String words) {
    return known.computeIfAbsent(words, this::words);
  }

  private static Day serial(double serial, boolean from1904) {
    long days = (long) Math.floor(serial);
    if (Double.isNaN(serial) || days < 0 || days > 3_000_000) {
      return Day.no(days < 0 ? "sheet-day-before-1900" : "sheet-day-unlikely");
    }
    if (from1904) {
      return Day.on(LocalDate.of(1904, 1, 1).plusDays(days));
    }
    if (days < 1 || days == LEAP_THAT_NEVER_WAS) {
      return Day.no("sheet-day-before-1900");
    }
    // Up to 29 February 1900, which these programs believe in, the count is one day behind.
    return Day.on(LocalDate.of(1899, 12, days < LEAP_THAT_NEVER_WAS ? 31 : 30).plusDays(days));
  }

  private Day number(Cell cell) {
    if (cell.number() >= SERIAL_LEAST && cell.number() <= SERIAL_MOST) {
      return serial(cell.number(), from1904);
    }
    Day twice = twice(cell.text());
    return twice == null ? written(cell.text()) : twice;
  }

  /** 6.30 that was typed as a number is 6.3 to the program: nobody knows any more which it was. */
  private @Nullable Day twice(String digits) {
    if (!ONE_DIGIT_LAST.matcher(digits).matches()) {
      return null;
    }
    Day one = written(digits);
    Day ten = written(digits + "0");
    return one.on() == null || ten.on() == null
        ? null
        : new Day(
            null,
            false,
            Refusal.of("sheet-day-two-readings").with("one", one.on()).with("other", ten.on()));
  }

  private Day words(String words) {
    Day written = written(words);
    if (written.refusal() == null || !written.refusal().slug().equals("sheet-day-unread")) {
      return written;
    }
    Years years = Years.in(words, datedOn);
    Day read = years == null ? Day.no("sheet-day-unread") : read(said(years), years);
    if (read.on() == null && OPEN_ENDED.matcher(words).matches()) {
      return new Day(null, true, null);
    }
    return read;
  }

  /**
   * A month without a year is one of the ledger's year, even when it had passed: ledgers do list
   * what is overdue. 本月底 and 下周五 count from the ledger's day itself.
   */
  private List<Deadline> said(Years years) {
    List<Deadline> counted =
        engine.in(years.words(), datedOn).stream().filter(Days::isCounted).toList();
    List<Deadline> ledgers =
        years.others() ? engine.in(years.words(), datedOn.withDayOfYear(1)) : List.of();
    // The engine leaves out what its document's day has passed.
    return engine.in(years.words(), LocalDate.of(years.earliest(), 1, 1)).stream()
        .map(each -> years.leavesOpen(each) ? sameIn(ledgers, each) : each)
        .map(each -> sameIn(counted, each))
        .toList();
  }

  private static Deadline sameIn(List<Deadline> others, Deadline said) {
    return others.stream()
        .filter(other -> other.span().equals(said.span()))
        .findFirst()
        .orElse(said);
  }

  private static boolean isCounted(Deadline deadline) {
    return deadline instanceof Deadline.On on
        && on.reading() == Deadline.Reading.FROM_DOCUMENTS_DATE;
  }

  private Day written(String words) {
    Matcher day = DAY.matcher(words);
    Matcher digits = DIGITS.matcher(words);
    Matcher whole = day.matches() ? day : digits;
    if (whole == day || digits.matches()) {
      return of(whole.group(1), whole.group(2), whole.group(3));
    }
    Matcher month = MONTH.matcher(words);
    if (month.matches()) {
      Day first = of(month.group(1), month.group(2), "1");
      LocalDate on = first.on();
      return on == null ? first : Day.on(on.withDayOfMonth(on.lengthOfMonth()));
    }
    Matcher year = YEAR.matcher(words);
    if (year.matches()) {
      return of(year.group(1), "12", "31");
    }
    Matcher bare = WITHOUT_YEAR.matcher(words);
    if (bare.matches()) {
      return of(String.valueOf(datedOn.getYear()), bare.group(1), bare.group(2));
    }
    return Day.no("sheet-day-unread");
  }

  private static Day of(String year, String month, String day) {
    try {
      return Day.on(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Day.no("sheet-day-impossible");
    }
  }

  /** 6月底前启动，12月底前完成: the last day that is named counts. */
  private Day read(List<Deadline> said, Years years) {
    LocalDate last = null;
    boolean open = false;
    String otherwise = "sheet-day-unread";
    for (Deadline deadline : said) {
      LocalDate on =
          switch (deadline) {
            case Deadline.On named -> named.date();
            case Deadline.Within within -> counted(within);
            case Deadline.BeforeEvent event -> null;
            case Deadline.Soon soon -> null;
            case Deadline.NeedsDocumentDate needs -> null;
          };
      if (on == null) {
        otherwise = "sheet-day-without-date";
      } else if (last == null || on.isAfter(last)) {
        last = on;
        open =
            deadline instanceof Deadline.On && !isCounted(deadline) && years.leavesOpen(deadline);
      }
    }
    return last == null ? Day.no(otherwise) : open ? Day.no("sheet-day-unread") : Day.on(last);
  }

  /** Counted from the ledger's day; working days are left to the person, who has the calendar. */
  private @Nullable LocalDate counted(Deadline.Within within) {
    return switch (within.days()) {
      case WORKDAYS, HOURS -> null;
      case CALENDAR_DAYS -> datedOn.plusDays(within.count());
      case WEEKS -> datedOn.plusWeeks(within.count());
      case MONTHS -> datedOn.plusMonths(within.count());
    };
  }
}
