package io.wutong.kernel.intake.model;

import io.wutong.breakdown.Deadline;
import io.wutong.kernel.intake.model.Found.Certainty;
import io.wutong.schedule.WorkdayCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the words of a deadline mean by the zone's calendar. */
public final class DueDates {

  private static final int HOURS_PER_DAY = 24;

  /** Longer counts are misread numbers; they are left to the officer. */
  private static final int MOST = 3_660;

  private final WorkdayCalendar calendar;

  public DueDates(WorkdayCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The deadline as far as it is known.
   *
   * @param from the document's date, from which days are counted
   */
  public Found.Deadline resolve(Deadline said, @Nullable LocalDate from) {
    return switch (said) {
      case Deadline.On on ->
          new Found.Deadline(on.words(), certainty(on.certainty()), on.date(), on.reading().name());
      case Deadline.Within within -> counted(within, from);
      case Deadline.BeforeEvent event ->
          new Found.Deadline(event.words(), Certainty.EVENT, null, "");
      case Deadline.Soon soon -> new Found.Deadline(soon.words(), Certainty.SOON, null, "");
      case Deadline.NeedsDocumentDate needs ->
          new Found.Deadline(needs.words(), Certainty.NEEDS_DATE, null, "");
    };
  }

  private Found.Deadline counted(Deadline.Within within, @Nullable LocalDate from) {
    if (from == null) {
      return new Found.Deadline(within.words(), Certainty.NEEDS_DATE, null, "");
    }
    if (within.count() > MOST) {
      return new Found.Deadline(within.words(), Certainty.EVENT, null, "");
    }
    LocalDate on = count(within, from);
    boolean workdays = within.days() == Deadline.Days.WORKDAYS;
    if (workdays && !calendar.unpublishedYears(from, on).isEmpty()) {
      return new Found.Deadline(within.words(), Certainty.UNVERIFIED, on, "CALENDAR_UNPUBLISHED");
    }
    return new Found.Deadline(within.words(), Certainty.COUNTED, on, within.days().name());
  }

  private LocalDate count(Deadline.Within within, LocalDate from) {
    int count = within.count();
    return switch (within.days()) {
      case WORKDAYS -> calendar.addWorkdays(from, count);
      case CALENDAR_DAYS -> from.plusDays(count);
      case WEEKS -> from.plusWeeks(count);
      case MONTHS -> from.plusMonths(count);
      case HOURS -> from.plusDays((count + HOURS_PER_DAY - 1) / HOURS_PER_DAY);
    };
  }

  private static Certainty certainty(Deadline.Certainty certainty) {
    return switch (certainty) {
      case STATED -> Certainty.STATED;
      case INFERRED -> Certainty.INFERRED;
      case UNVERIFIED -> Certainty.UNVERIFIED;
    };
  }
}
