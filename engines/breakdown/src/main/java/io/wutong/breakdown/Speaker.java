package io.wutong.breakdown;

/** Whose words the sentence reports (某某强调). */
public record Speaker(String words, Span span) {}
