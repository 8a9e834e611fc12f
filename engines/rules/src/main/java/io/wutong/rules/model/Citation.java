package io.wutong.rules.model;

/**
 * Where a ruleset or a line was read.
 *
 * @param document the document and its number
 * @param clause the place in it; empty for a whole document
 * @param read where it was read, when that is not the document itself; may be empty
 */
public record Citation(String document, String clause, String read, Mark mark) {}
