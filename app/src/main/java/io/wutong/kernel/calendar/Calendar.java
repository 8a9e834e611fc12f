package io.wutong.kernel.calendar;

import io.wutong.kernel.calendar.store.LocalDayRows;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.people.People;
import io.wutong.schedule.ChinaCalendar;
import io.wutong.schedule.ListedDay;
import io.wutong.schedule.WorkdayCalendar;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The door of the calendar: which days are worked, and the zone's own exceptions. */
@Service
public class Calendar {

  static final String ADDED = "calendar.day-added";
  static final String DROPPED = "calendar.day-dropped";
  private static final int REASON_MAX = 200;

  private final LocalDayRows rows;
  private final Journal journal;
  private final People people;
  private final ProductClock clock;
  private final ApplicationEventPublisher events;
  private final WorkdayCalendar published = ChinaCalendar.published();
  private volatile Known known = new Known(List.of(), published);
  private volatile @Nullable WorkdayCalendar settled;
  private volatile long changes;
  private int changing;

  /** The local days that a calendar was made of, so that it is made anew only when they change. */
  private record Known(List<LocalDay> days, WorkdayCalendar calendar) {}

  Calendar(
      LocalDayRows rows,
      Journal journal,
      People people,
      ProductClock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
    this.events = events;
  }

  /**
   * The calendar as it stands, in the transaction that asks. Every act asks, so it is kept; but
   * from the moment on which somebody begins to change it until that is over, everybody reads the
   * rows.
   */
  @Transactional(readOnly = true)
  public WorkdayCalendar current() {
    WorkdayCalendar kept = settled;
    if (kept != null) {
      return kept;
    }
    long before = changes;
    WorkdayCalendar read = of(rows.list());
    settle(read, before);
    return read;
  }

  private synchronized void settle(WorkdayCalendar read, long before) {
    if (changing == 0 && before == changes) {
      settled = read;
    }
  }

  private void change() {
    changing(1);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            changing(-1);
          }
        });
  }

  private synchronized void changing(int more) {
    changing += more;
    changes++;
    settled = null;
  }

  private WorkdayCalendar of(List<LocalDay> days) {
    Known before = known;
    if (before.days().equals(days)) {
      return before.calendar();
    }
    // Making one walks three centuries; asking happens with every act.
    WorkdayCalendar calendar =
        published.withLocalDays(
            days.stream().map(day -> new ListedDay(day.date(), day.off(), day.reason())).toList());
    known = new Known(days, calendar);
    return calendar;
  }

  /** The zone's own days, by date. */
  @Transactional(readOnly = true)
  public List<LocalDay> localDays() {
    return rows.list();
  }

  /** One year with its listed days. */
  @Transactional(readOnly = true)
  public YearView year(int year) {
    int first = WorkdayCalendar.FIRST_DATE.getYear();
    int last = WorkdayCalendar.LAST_DATE.getYear();
    if (year < first || year > last) {
      throw Refusal.badInput("calendar-year-out")
          .with("year", Integer.toString(year))
          .with("first", Integer.toString(first))
          .with("last", Integer.toString(last))
          .refused();
    }
    List<LocalDay> local = rows.list();
    WorkdayCalendar calendar = of(local);
    List<YearView.Day> days = new ArrayList<>();
    LocalDate end = LocalDate.of(year, 12, 31);
    for (LocalDate date = LocalDate.of(year, 1, 1); !date.isAfter(end); date = date.plusDays(1)) {
      ListedDay listed = calendar.findListed(date);
      if (listed != null) {
        days.add(new YearView.Day(date, listed.off(), listed.name(), isLocal(local, date)));
      }
    }
    boolean known = calendar.unpublishedYears(LocalDate.of(year, 1, 1), end).isEmpty();
    String source = known ? "国务院办公厅关于%d年部分节假日安排的通知".formatted(year) : "尚未公布，按周一至周五计";
    return new YearView(year, known, source, days, calendar.countWorkdays(year));
  }

  private static boolean isLocal(List<LocalDay> days, LocalDate date) {
    return days.stream().anyMatch(day -> day.date().equals(date));
  }

  /** Arranges a day otherwise than the notices do, for an administrator. */
  @Transactional
  public LocalDay addLocalDay(LocalDate date, boolean off, String reason) {
    people.demandAdministrator();
    String why = reason.strip();
    if (why.isEmpty() || why.length() > REASON_MAX) {
      throw Refusal.badInput("local-day-reason")
          .with("longest", REASON_MAX)
          .with("length", why.length())
          .refused();
    }
    // Refuses a date outside the calendar before anything is written.
    year(date.getYear());
    for (LocalDay there : rows.list()) {
      if (there.date().equals(date)) {
        throw Refusal.of("local-day-there")
            .with("date", date)
            .with("reason", there.reason())
            .refused();
      }
    }
    change();
    Instant now = clock.now();
    ObjectNode body = body(date).put("off", off).put("reason", why);
    LocalDay day = new LocalDay(Ids.next(), date, off, why, now);
    append(day, 1, ADDED, now, body);
    rows.add(day);
    events.publishEvent(new CalendarChanged(date, off));
    return day;
  }

  /** Gives a day back to the notices, for an administrator. */
  @Transactional
  public void dropLocalDay(LocalDate date) {
    people.demandAdministrator();
    LocalDay there =
        rows.list().stream()
            .filter(day -> day.date().equals(date))
            .findFirst()
            .orElseThrow(() -> Refusal.of("local-day-absent").with("date", date).refused());
    change();
    append(there, 2, DROPPED, clock.now(), body(date));
    rows.drop(date);
    events.publishEvent(new CalendarChanged(date, !current().isWorkday(date)));
  }

  private static ObjectNode body(LocalDate date) {
    return JsonNodeFactory.instance.objectNode().put("date", date.toString());
  }

  private void append(LocalDay day, int version, String act, Instant now, ObjectNode body) {
    journal.append(new Entry(day.id(), version, act, Acting.get(), now, now, body));
  }

  /** Folds the acts once more: the same rows come out. */
  @Transactional(readOnly = true)
  List<LocalDay> rebuild() {
    Map<LocalDate, LocalDay> folded = new TreeMap<>();
    journal.replay(
        "calendar.",
        recorded -> {
          Entry entry = recorded.entry();
          LocalDate date = LocalDate.parse(entry.body().path("date").asString());
          if (entry.act().equals(ADDED)) {
            boolean off = entry.body().path("off").booleanValue();
            String reason = entry.body().path("reason").asString();
            folded.put(date, new LocalDay(entry.subject(), date, off, reason, entry.recordedAt()));
          } else {
            folded.remove(date);
          }
        });
    return List.copyOf(folded.values());
  }
}
