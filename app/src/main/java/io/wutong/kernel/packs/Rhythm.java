package io.wutong.kernel.packs;

import io.wutong.kernel.packs.model.Hint;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * 报送周期: how often units report, and by when.
 *
 * @param every each week, each 旬 (ten days of a month), each month
 * @param day the day of the cut-off: 1 Monday to 7 Sunday; the first to tenth day of the 旬; the day
 *     of the month. Where the period is shorter, and for 10 of a 旬, its last day
 * @param time the time of the cut-off, as {@code 17:00}
 * @param onDayOff what becomes of a cut-off on a day that is not worked
 * @param lateDays so many whole days after the cut-off a report still counts for it, as late
 */
public record Rhythm(
    @Hint("How often units report.") Every every,
    @Hint("Day of the cut-off: of the week from Monday, of the ten days, of the month.") int day,
    @Hint("Time of the cut-off, in quotes: '17:00'.") String time,
    @Hint("Where a cut-off on a day off goes.") DayOff onDayOff,
    @Hint("So many days after the cut-off a report still counts as late.") int lateDays) {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm");

  /** 周、旬、月, with the last day that a cut-off can have and the most late days. */
  public enum Every {
    WEEK(7, 4),
    TEN_DAYS(10, 6),
    MONTH(31, 20);

    private final int dayMax;
    private final int lateDaysMax;

    Every(int dayMax, int lateDaysMax) {
      this.dayMax = dayMax;
      this.lateDaysMax = lateDaysMax;
    }

    /** The highest day of a cut-off. */
    public int dayMax() {
      return dayMax;
    }

    /** The most late days: the next round has to have days of its own. */
    public int lateDaysMax() {
      return lateDaysMax;
    }
  }

  /** 遇休息日: the last working day before it, or the next one after it. */
  public enum DayOff {
    BEFORE,
    AFTER
  }

  /** The time of the cut-off; null when it is not written as a time. */
  public @Nullable LocalTime findTime() {
    try {
      return LocalTime.parse(time, WRITTEN);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
