package io.wutong.breakdown;

/** A clause that could be a matter of its own, should the officer split the sentence. */
public record Part(Span span, String text, String title) {}
