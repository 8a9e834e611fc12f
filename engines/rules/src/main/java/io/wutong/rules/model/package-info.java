/**
 * What a ruleset is: facts, parameters, expressions, rules of a few closed kinds. Plain records.
 */
@NullMarked
package io.wutong.rules.model;

import org.jspecify.annotations.NullMarked;
