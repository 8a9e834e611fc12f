/**
 * Rulesets: points, ladders, self-tests and policies as cited data that explains itself.
 *
 * <p>{@link io.wutong.rules.Rulebook} is the door: it reads folders of rulesets and finds the
 * version in force on a day. Behind it, one room each:
 *
 * <ul>
 *   <li>{@code model}: what a ruleset is, plain records;
 *   <li>{@code reading}: YAML into rulesets, with file:line:column of everything wrong;
 *   <li>{@code expression}: CEL's subset, parsed and type-checked, into our tree;
 *   <li>{@code evaluating}: one subject, exact and slow; three answers, never two;
 *   <li>{@code explaining}: each line with clause, inputs, arithmetic, as JSON, text and a page;
 *   <li>{@code columns}: the same rules over columns, for millions;
 *   <li>{@code reaching}: the smallest changes that reach the next level;
 *   <li>{@code comparing}: two versions over a population, who moves and by which line;
 *   <li>{@code facts}: subjects out of CSV files.
 * </ul>
 *
 * <p>Nothing here reads a clock: the day is an argument.
 */
@NullMarked
package io.wutong.rules;

import org.jspecify.annotations.NullMarked;
