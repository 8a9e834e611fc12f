package io.wutong.kernel.journal;

import java.time.Instant;

/**
 * An act as it stands in the journal.
 *
 * @param id its place; ids grow, with gaps
 * @param entry the act
 * @param wallAt the machine's own time when it was written
 */
public record Recorded(long id, Entry entry, Instant wallAt) {}
