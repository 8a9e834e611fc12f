/**
 * YAML into rulesets, strictly: every unknown name, clash of units, gap or overlap is told with
 * file, line and column, all of them at once.
 */
@NullMarked
package io.wutong.rules.reading;

import org.jspecify.annotations.NullMarked;
