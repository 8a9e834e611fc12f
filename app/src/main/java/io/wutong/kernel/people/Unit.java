package io.wutong.kernel.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 单位: a dated node of the organisation.
 *
 * @param code the natural key, as {@code zhichuang-office}; never changes, never given again
 * @param parent the unit above, null for the root
 * @param from the first day
 * @param to the last day, null while open-ended
 * @param officersSend whether its officers' acts take effect without being signed (免审签)
 */
public record Unit(
    UUID id,
    String code,
    String name,
    UnitKind kind,
    @Nullable UUID parent,
    LocalDate from,
    @Nullable LocalDate to,
    boolean officersSend) {

  /** Whether the unit exists on this day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
