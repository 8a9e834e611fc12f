package io.wutong.schedule;

import java.time.LocalDate;

/**
 * One day that a notice lists because it departs from Monday-to-Friday: a holiday (放假) or a weekend
 * day that is worked in exchange (调休上班).
 *
 * @param date the day
 * @param off true: nobody works; false: a working day, whatever day of the week it is
 * @param name the holiday that it belongs to, as the notice calls it
 */
public record ListedDay(LocalDate date, boolean off, String name) {}
