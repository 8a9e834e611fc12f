package io.wutong.breakdown;

/**
 * One article of a page, or the whole of a speech.
 *
 * @param title its headline with lines joined by a space, or empty when none was found
 */
public record Article(int index, String title, Span span) {}
