package io.wutong.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The time in the zone. In a working zone it is the machine's; in a demo zone it stands off from it
 * and can be moved forward. Engines and models never see it: they take the time as an argument.
 *
 * <p>Instants are cut to microseconds, as PostgreSQL keeps them, so that what was written and what
 * is read back are equal.
 */
@Component
public class ProductClock {

  /** Dates on pages and in promises are those of this time zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock wall = Clock.systemUTC();
  private final AtomicLong last_us = new AtomicLong();
  private volatile Duration offset = Duration.ZERO;

  /** The machine's own time; no two calls in one process answer the same. */
  public Instant wallNow() {
    long now_us = ChronoUnit.MICROS.between(Instant.EPOCH, wall.instant());
    long later_us = last_us.updateAndGet(last -> Math.max(last + 1, now_us));
    return Instant.EPOCH.plus(later_us, ChronoUnit.MICROS);
  }

  /** The time in the zone. */
  public Instant now() {
    return wallNow().plus(offset);
  }

  /** The day in the zone. */
  public LocalDate today() {
    return day(now());
  }

  /** The day in the zone of an instant. */
  public static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** How far the zone's time stands from the machine's. */
  public Duration offset() {
    return offset;
  }

  /** Sets how far the zone's time stands from the machine's; the caller records it first. */
  public void stand(Duration newOffset) {
    offset = newOffset;
  }
}
