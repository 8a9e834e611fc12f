/**
 * 工作包: what the zone's systems are, as data: kinds of matters with their fields, clocks, node
 * templates and conditions for closing; the demo zone with its units, posts and campaigns.
 *
 * <p>Read at start, strictly; a changed pack is an act in the journal and its file is kept by hash,
 * so that a matter finds the version it was dispatched under. It never adds a state to a matter and
 * never runs anything out of a pack.
 */
@NullMarked
@ApplicationModule(
    id = "packs",
    displayName = "Packs 工作包",
    allowedDependencies = {"shared", "journal", "people"})
package io.wutong.kernel.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
