package io.wutong.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day of the zone's own.
 *
 * @param id of this arrangement: given back and arranged anew, the date gets another one
 * @param off true: nobody works; false: a working day
 * @param reason the notice or the meeting that it rests on
 */
public record LocalDay(UUID id, LocalDate date, boolean off, String reason, Instant addedAt) {}
