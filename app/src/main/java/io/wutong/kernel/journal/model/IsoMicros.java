package io.wutong.kernel.journal.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An instant in what is hashed and signed: always UTC, always six digits of the second. */
public final class IsoMicros {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private IsoMicros() {}

  /** As {@code 2026-03-01T08:00:00.000000Z}. */
  public static String write(Instant instant) {
    return FORM.format(instant);
  }
}
