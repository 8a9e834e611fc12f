/** Two versions of a ruleset over a population: who moves, and by which line. */
@NullMarked
package io.wutong.rules.comparing;

import org.jspecify.annotations.NullMarked;
