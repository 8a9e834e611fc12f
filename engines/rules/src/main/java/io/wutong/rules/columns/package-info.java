/**
 * The same rules over columns: compiled once, run block by block over long arrays, no object per
 * row. A row whose figures outgrow a long is judged again by the exact evaluator, so that both
 * always answer the same.
 */
@NullMarked
package io.wutong.rules.columns;

import org.jspecify.annotations.NullMarked;
