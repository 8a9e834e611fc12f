package io.wutong.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of the zone's own.
 *
 * @param off true: nobody works; false: a working day
 * @param reason the notice or the meeting that it rests on
 * @param version how often this date was arranged or dropped
 */
public record LocalDay(LocalDate date, boolean off, String reason, int version, Instant addedAt) {}
