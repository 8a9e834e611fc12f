package io.wutong.kernel.notices.model;

import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * How a person wants to hear outside the page.
 *
 * @param version how often it was changed
 * @param mail where mail goes; empty for none
 * @param english whether mail speaks English
 * @param digestAt when the digest of a working day is made
 * @param quietFrom when quiet hours begin; the same as their end for none
 * @param quietTo when they end
 * @param urgentAtNight whether what is urgent comes in quiet hours all the same
 */
public record Preference(
    int version,
    String mail,
    boolean english,
    LocalTime digestAt,
    LocalTime quietFrom,
    LocalTime quietTo,
    boolean urgentAtNight) {

  /** Of somebody who never said. */
  public static final Preference UNSAID =
      new Preference(
          0, "", false, LocalTime.of(8, 30), LocalTime.of(22, 0), LocalTime.of(7, 0), true);

  /** Whether anything is sent outside at all. */
  public boolean isReached() {
    return !mail.isEmpty();
  }

  /** When something may be sent: now, or when the quiet hours end. */
  public Instant sendAt(Instant now, Urgency urgency) {
    LocalDateTime local = LocalDateTime.ofInstant(now, ProductClock.ZONE);
    boolean passes = urgency == Urgency.URGENT && urgentAtNight;
    if (passes || !isQuiet(local.toLocalTime())) {
      return now;
    }
    LocalDateTime end = local.toLocalDate().atTime(quietTo);
    LocalDateTime next = end.isAfter(local) ? end : end.plusDays(1);
    return next.atZone(ProductClock.ZONE).toInstant();
  }

  /** Quiet hours mostly go over midnight. */
  private boolean isQuiet(LocalTime time) {
    boolean afterFrom = !time.isBefore(quietFrom);
    boolean beforeTo = time.isBefore(quietTo);
    return quietFrom.isAfter(quietTo) ? afterFrom || beforeTo : afterFrom && beforeTo;
  }
}
