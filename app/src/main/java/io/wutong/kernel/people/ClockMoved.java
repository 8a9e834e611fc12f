package io.wutong.kernel.people;

import java.time.Instant;

/** The zone's clock was moved. Published inside the transaction; the clock moves after it. */
public record ClockMoved(Instant from, Instant to) {}
