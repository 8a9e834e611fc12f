package io.wutong.kernel.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 简称、曾用名: another name that papers use for a unit.
 *
 * @param from the first day on which it means this unit; null for as long as the unit is there
 * @param to the last day; null while open-ended
 */
public record UnitAlias(String name, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whether the name means the unit on this day. */
  public boolean on(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether there is a day on which both names are in use. */
  public boolean meets(UnitAlias other) {
    return !endsBefore(to, other.from) && !endsBefore(other.to, from);
  }

  private static boolean endsBefore(@Nullable LocalDate last, @Nullable LocalDate first) {
    return last != null && first != null && last.isBefore(first);
  }
}
