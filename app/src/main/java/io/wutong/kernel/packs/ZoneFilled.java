package io.wutong.kernel.packs;

/**
 * An empty demo zone has its units, persons and posts, and its clock stands before the first of the
 * demo's past. Other rooms enter what is theirs; what was done since follows as {@link DemoStep}.
 * Published once, with the house acting; outside a transaction.
 */
public record ZoneFilled(Zone zone) {}
