package io.wutong.kernel.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * One year of the calendar.
 *
 * @param published whether the notice for the year is known; otherwise Monday to Friday is assumed
 * @param source where the days come from, in words
 * @param days those that depart from Monday-to-Friday
 * @param workdays how many working days it has
 */
public record YearView(int year, boolean published, String source, List<Day> days, int workdays) {

  public YearView {
    days = List.copyOf(days);
  }

  /**
   * One listed day.
   *
   * @param name the holiday, or the reason of a local day
   * @param local whether it is the zone's own
   */
  public record Day(LocalDate date, boolean off, String name, boolean local) {}
}
