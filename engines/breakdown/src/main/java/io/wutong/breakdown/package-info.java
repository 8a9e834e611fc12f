/**
 * Turns the text of a speech or plan into candidate matters (分解立项), by rules over a dictionary.
 *
 * <p>Main path: {@link io.wutong.breakdown.Breakdown#propose}: normalise, join lines, tell articles
 * apart, cut sentences; then for each sentence find who, by when and how much, add up the points,
 * and propose it or set it aside with the reasons. It never decides, and never asks the clock.
 */
@NullMarked
package io.wutong.breakdown;

import org.jspecify.annotations.NullMarked;
