package io.wutong.breakdown;

/**
 * A number with its unit (目标值): {@code value} is a plain decimal, {@code measures} the words beside
 * it that seem to say what is counted, or empty.
 */
public record Figure(String value, String unit, String measures, Span span) {}
