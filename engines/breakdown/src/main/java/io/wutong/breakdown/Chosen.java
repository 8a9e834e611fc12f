package io.wutong.breakdown;

/**
 * Words that a person chose, read as one candidate.
 *
 * @param saysWho whether they say who acts; a unit that is only told (报督查室备案) does not
 */
public record Chosen(Candidate candidate, boolean saysWho) {}
