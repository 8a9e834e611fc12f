/**
 * The slow, obvious evaluator: one subject, one day, exact fractions, three-valued logic. What it
 * answers is what the columns must answer too.
 */
@NullMarked
package io.wutong.rules.evaluating;

import org.jspecify.annotations.NullMarked;
