package io.wutong.kernel.reporting.model;

import io.wutong.kernel.packs.Rhythm;
import io.wutong.kernel.packs.Rhythm.DayOff;
import io.wutong.kernel.reporting.Round;
import io.wutong.schedule.WorkdayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The rounds of a rhythm. Four rules make them:
 *
 * <ol>
 *   <li>Each week, 旬 or month has one day of cut-off; where it has no such day, its last.
 *   <li>A cut-off on a day off goes to the last working day before it, or to the next after it, as
 *       the rhythm says. Two that come to lie on one day are one.
 *   <li>A round closes with the last of the rhythm's late days after its cut-off, and the next
 *       opens at that moment.
 *   <li>Where the next cut-off comes before the late days are over, there are none.
 * </ol>
 */
public final class Rounds {

  /** Farther than any two neighbouring cut-offs of a month lie apart, holidays included. */
  private static final int REACH_DAYS = 75;

  private final Rhythm rhythm;
  private final LocalTime time;
  private final WorkdayCalendar calendar;
  private final ZoneId zone;

  public Rounds(Rhythm rhythm, WorkdayCalendar calendar, ZoneId zone) {
    this.rhythm = rhythm;
    this.time = Objects.requireNonNull(rhythm.findTime(), "a rhythm has a time");
    this.calendar = calendar;
    this.zone = zone;
  }

  /** The round that a report made at this moment counts for. */
  public Round at(Instant moment) {
    return around(moment).stream()
        .filter(round -> round.takes(moment))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no round of %s at %s".formatted(rhythm, moment)));
  }

  /** The round before. */
  public Round before(Round round) {
    return at(round.opens().minusNanos(1000));
  }

  /** The round after. */
  public Round after(Round round) {
    return at(round.closes());
  }

  private List<Round> around(Instant moment) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    List<LocalDate> cutOffs =
        List.copyOf(cutOffs(day.minusDays(REACH_DAYS), day.plusDays(REACH_DAYS)));
    List<Round> rounds = new ArrayList<>();
    for (int i = 1; i < cutOffs.size() - 1; i++) {
      rounds.add(
          new Round(
              cutOffs.get(i),
              closes(cutOffs.get(i - 1), cutOffs.get(i)),
              cutOff(cutOffs.get(i)),
              closes(cutOffs.get(i), cutOffs.get(i + 1))));
    }
    return rounds;
  }

  /** The days of cut-off whose period begins in these days, where they come to lie. */
  private TreeSet<LocalDate> cutOffs(LocalDate from, LocalDate to) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (isNominal(day)) {
        days.add(worked(day));
      }
    }
    return days;
  }

  private boolean isNominal(LocalDate day) {
    int month = day.lengthOfMonth();
    return switch (rhythm.every()) {
      case WEEK -> day.getDayOfWeek().getValue() == rhythm.day();
      case MONTH -> day.getDayOfMonth() == Math.min(rhythm.day(), month);
      case TEN_DAYS -> {
        int first = Math.min((day.getDayOfMonth() - 1) / 10, 2) * 10 + 1;
        int last = first == 21 ? month : first + 9;
        int wanted = rhythm.day() == 10 ? last : Math.min(first + rhythm.day() - 1, last);
        yield day.getDayOfMonth() == wanted;
      }
    };
  }

  private LocalDate worked(LocalDate day) {
    int step = rhythm.onDayOff() == DayOff.BEFORE ? -1 : 1;
    LocalDate worked = day;
    while (!calendar.isWorkday(worked)) {
      worked = worked.plusDays(step);
    }
    return worked;
  }

  private Instant cutOff(LocalDate day) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  /**
   * A report at the very moment of the cut-off is on time, so without late days it closes after.
   */
  private Instant closes(LocalDate day, LocalDate next) {
    Instant late = day.plusDays(1L + rhythm.lateDays()).atStartOfDay(zone).toInstant();
    boolean room = rhythm.lateDays() > 0 && late.isBefore(cutOff(next));
    return room ? late : cutOff(day).plusNanos(1000);
  }
}
