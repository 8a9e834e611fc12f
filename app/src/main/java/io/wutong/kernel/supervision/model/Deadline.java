package io.wutong.kernel.supervision.model;

import io.wutong.kernel.packs.Span;
import io.wutong.schedule.WorkdayCalendar;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a span is over. Of days, that of the event does not count and the last one runs to its
 * midnight in the zone; hours and minutes run from the instant to the instant.
 */
public final class Deadline {

  private Deadline() {}

  /** The instant at which a span that starts then is over. */
  public static Instant after(Instant from, Span span, WorkdayCalendar calendar) {
    LocalDate day = ProductClock.day(from);
    return switch (span.unit()) {
      case "wd" -> endOf(calendar.addWorkdays(day, span.amount()));
      case "d" -> endOf(day.plusDays(span.amount()));
      case "h" -> from.plus(Duration.ofHours(span.amount()));
      case "min" -> from.plus(Duration.ofMinutes(span.amount()));
      default -> throw new IllegalArgumentException("no such unit: " + span);
    };
  }

  /** What is left of a span at an instant before its end, in the span's own unit, rounded up. */
  static Span left(Instant at, Instant due, Span span, WorkdayCalendar calendar) {
    LocalDate day = ProductClock.day(at);
    LocalDate last = ProductClock.day(due.minusNanos(1000));
    int amount =
        switch (span.unit()) {
          case "wd" -> calendar.workdaysBetween(day, last);
          case "d" -> (int) ChronoUnit.DAYS.between(day, last);
          case "h" -> upTo(Duration.between(at, due), Duration.ofHours(1));
          default -> upTo(Duration.between(at, due), Duration.ofMinutes(1));
        };
    return new Span(amount, span.unit());
  }

  private static int upTo(Duration left, Duration unit) {
    return (int) left.plus(unit).minusNanos(1).dividedBy(unit);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ProductClock.ZONE).toInstant();
  }
}
