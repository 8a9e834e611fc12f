package io.wutong.kernel.boards.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 挂图作战: what is open on a day, by campaign and lead unit, as far as somebody reads it.
 *
 * @param day the day whose lights are counted
 * @param fronts the campaigns that have a cell
 * @param cells where there is something to count
 */
public record Wall(LocalDate day, List<Front> fronts, List<Cell> cells) {

  public Wall {
    fronts = List.copyOf(fronts);
    cells = List.copyOf(cells);
  }

  /**
   * A campaign and how much of its period is over.
   *
   * @param elapsed percent, by days of the calendar
   */
  public record Front(UUID id, String name, LocalDate from, LocalDate to, int elapsed) {

    /** The same as on a day: the last day of the period makes it a hundred. */
    public static Front on(LocalDate day, UUID id, String name, LocalDate from, LocalDate to) {
      long whole = ChronoUnit.DAYS.between(from, to) + 1;
      long over = Math.clamp(ChronoUnit.DAYS.between(from, day) + 1, 0, whole);
      return new Front(id, name, from, to, Math.toIntExact(over * 100 / whole));
    }
  }

  /**
   * The matters of a campaign that a unit leads.
   *
   * @param campaign null for those in none
   * @param lead null while none is named
   * @param grey open and without a light: not dispatched yet, or suspended
   * @param matters those that count towards the progress, closed ones with a hundred
   * @param percent their mean progress; null when none counts
   */
  public record Cell(
      @Nullable UUID campaign,
      @Nullable UUID lead,
      long open,
      long green,
      long yellow,
      long red,
      long grey,
      long dueToday,
      long overdue,
      long matters,
      @Nullable Integer percent) {}
}
