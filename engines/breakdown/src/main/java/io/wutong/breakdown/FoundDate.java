package io.wutong.breakdown;

import java.time.LocalDate;

/** The document's own date as it stands in the text (成文日期). */
public record FoundDate(LocalDate date, String words, Span span) {}
