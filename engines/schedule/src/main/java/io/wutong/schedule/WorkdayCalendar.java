package io.wutong.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked. A listed day is worked or not as its notice says; any other day is worked
 * from Monday to Friday. A zone's local days lie on top of the notices and win.
 *
 * <p>Immutable and safe for threads. Every question is answered from two arrays (working days
 * before a day, and the n-th working day), so its price does not depend on the distance.
 *
 * <p>Dates outside {@link #FIRST_DATE} … {@link #LAST_DATE} are refused with an {@link
 * IllegalArgumentException}: a plan that reaches there holds a mistyped duration.
 */
public final class WorkdayCalendar {
  /** First date that can be asked about. */
  public static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);

  /** Last date that can be asked about. */
  public static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 31);

  private static final long FIRST_EPOCH_DAY = FIRST_DATE.toEpochDay();

  /** Number of days that can be asked about; a boundary (see package) lies in 0 … DAYS. */
  static final int DAYS = (int) (LAST_DATE.toEpochDay() - FIRST_EPOCH_DAY) + 1;

  private final Map<LocalDate, ListedDay> listed;
  private final TreeSet<Integer> publishedYears;
  private final int[] workdaysBefore;
  private final int[] workdays;

  private WorkdayCalendar(Map<LocalDate, ListedDay> listed, TreeSet<Integer> publishedYears) {
    this.listed = listed;
    this.publishedYears = publishedYears;
    this.workdaysBefore = new int[DAYS + 1];
    int[] found = new int[DAYS];
    int count = 0;
    boolean[] off = offDays(listed.values());
    for (int day = 0; day < DAYS; day++) {
      workdaysBefore[day] = count;
      if (!off[day]) {
        found[count++] = day;
      }
    }
    workdaysBefore[DAYS] = count;
    this.workdays = Arrays.copyOf(found, count);
  }

  private static boolean[] offDays(Collection<ListedDay> listed) {
    boolean[] off = new boolean[DAYS];
    for (int day = 0; day < DAYS; day++) {
      off[day] = day % 7 >= 5; // day 0, 1900-01-01, is a Monday
    }
    for (ListedDay day : listed) {
      off[indexOf(day.date())] = day.off();
    }
    return off;
  }

  /**
   * A calendar of published notices. Where two notices list one date, that of the later year wins:
   * it was published later. Years without papers are not taken as published, their days still
   * count.
   */
  public static WorkdayCalendar of(Collection<PublishedYear> years) {
    Map<LocalDate, ListedDay> listed = new HashMap<>();
    TreeSet<Integer> published = new TreeSet<>();
    List<PublishedYear> sorted = new ArrayList<>(years);
    sorted.sort(Comparator.comparingInt(PublishedYear::year));
    for (PublishedYear year : sorted) {
      year.days().forEach(day -> listed.put(day.date(), day));
      if (year.published()) {
        published.add(year.year());
      }
    }
    return new WorkdayCalendar(listed, published);
  }

  /** Monday to Friday and nothing else; every year counts as unpublished. */
  public static WorkdayCalendar mondayToFriday() {
    return of(List.of());
  }

  /** The same calendar with local days on top; a local day wins over any notice. */
  public WorkdayCalendar withLocalDays(Collection<ListedDay> days) {
    Map<LocalDate, ListedDay> merged = new HashMap<>(listed);
    days.forEach(day -> merged.put(day.date(), day));
    return new WorkdayCalendar(merged, publishedYears);
  }

  /** The same calendar with one more year; if it has papers the year counts as published. */
  public WorkdayCalendar withYear(PublishedYear year) {
    WorkdayCalendar calendar = withLocalDays(year.days());
    if (!year.published()) {
      return calendar;
    }
    TreeSet<Integer> published = new TreeSet<>(publishedYears);
    published.add(year.year());
    return new WorkdayCalendar(calendar.listed, published);
  }

  /** Whether the day is worked. */
  public boolean isWorkday(LocalDate date) {
    int day = indexOf(date);
    return workdaysBefore[day + 1] > workdaysBefore[day];
  }

  /** The listed day (with the holiday's name), or null for an ordinary day. */
  public @Nullable ListedDay findListed(LocalDate date) {
    return listed.get(date);
  }

  /**
   * Years from one date to another, both included, whose notice is not in this calendar. Answers
   * about them rest on Monday-to-Friday alone and have to be shown as such.
   */
  public List<Integer> unpublishedYears(LocalDate from, LocalDate to) {
    List<Integer> years = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!publishedYears.contains(year)) {
        years.add(year);
      }
    }
    return List.copyOf(years);
  }

  /**
   * The n-th working day after the date (day 1 is the next working day), or before it for a
   * negative n. Zero gives the date itself, worked or not.
   */
  public LocalDate addWorkdays(LocalDate date, int n_wd) {
    int day = indexOf(date);
    if (n_wd == 0) {
      return date;
    }
    long before = n_wd > 0 ? workdaysBefore[day + 1] - 1L : workdaysBefore[day];
    return workdayAt(before + n_wd, date);
  }

  /**
   * How many working days lie between: after {@code from} up to and including {@code to}, so that
   * {@code workdaysBetween(d, addWorkdays(d, n)) == n} for every n. Negative when {@code to} is the
   * earlier: minus the working days from {@code to} until the day before {@code from}.
   */
  public int workdaysBetween(LocalDate from, LocalDate to) {
    int a = indexOf(from);
    int b = indexOf(to);
    return a <= b
        ? workdaysBefore[b + 1] - workdaysBefore[a + 1]
        : workdaysBefore[b] - workdaysBefore[a];
  }

  /** Working days from one date to another, both included; 0 when {@code to} is the earlier. */
  public int countWorkdays(LocalDate from, LocalDate to) {
    return Math.max(0, workdaysBefore[indexOf(to) + 1] - workdaysBefore[indexOf(from)]);
  }

  /** Working days of a year (in Chinese practice 248 to 251). */
  public int countWorkdays(int year) {
    return countWorkdays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /**
   * The day on which a task of n ≥ 1 working days ends that begins on {@code start}, counting
   * {@code start} itself if it is worked; otherwise the task begins on the next working day.
   */
  public LocalDate endOfTask(LocalDate start, int n_wd) {
    return workdayAt((long) workdaysBefore[indexOf(start)] + atLeastOne(n_wd) - 1, start);
  }

  /**
   * The mirror of {@link #endOfTask}: the latest day on which a task of n ≥ 1 working days may
   * begin so that it ends no later than {@code end}.
   */
  public LocalDate startOfTask(LocalDate end, int n_wd) {
    return workdayAt((long) workdaysBefore[indexOf(end) + 1] - atLeastOne(n_wd), end);
  }

  /** Per boundary: the number of working days before it. Read only; the passes live on it. */
  int[] workdaysBeforeArray() {
    return workdaysBefore;
  }

  /** The day of the n-th working day, n from 0. Read only; the passes live on it. */
  int[] workdaysArray() {
    return workdays;
  }

  static int indexOf(LocalDate date) {
    long day = date.toEpochDay() - FIRST_EPOCH_DAY;
    if (day < 0 || day >= DAYS) {
      throw new IllegalArgumentException(
          "The date %s lies outside the calendar, %s to %s.\nMaybe its year is mistyped."
              .formatted(date, FIRST_DATE, LAST_DATE));
    }
    return (int) day;
  }

  static LocalDate dateOf(int day) {
    return LocalDate.ofEpochDay(day + FIRST_EPOCH_DAY);
  }

  private LocalDate workdayAt(long index, LocalDate from) {
    if (index < 0 || index >= workdays.length) {
      throw new IllegalArgumentException(
          ("Counting working days from %s leaves the calendar, %s to %s.\n"
                  + "Maybe the number is mistyped.")
              .formatted(from, FIRST_DATE, LAST_DATE));
    }
    return dateOf(workdays[(int) index]);
  }

  private static int atLeastOne(int n_wd) {
    if (n_wd < 1) {
      throw new IllegalArgumentException(
          "A task of %d working days has no last day.\nMaybe it is a milestone: use a plan."
              .formatted(n_wd));
    }
    return n_wd;
  }
}
