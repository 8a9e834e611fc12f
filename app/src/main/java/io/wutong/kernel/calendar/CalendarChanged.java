package io.wutong.kernel.calendar;

import java.time.LocalDate;

/**
 * A day is worked that was not, or the other way round. Published inside the transaction; {@link
 * Calendar#current()} already answers with the change there.
 */
public record CalendarChanged(LocalDate date, boolean off) {}
