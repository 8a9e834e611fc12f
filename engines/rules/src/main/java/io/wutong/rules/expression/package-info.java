/**
 * A small subset of CEL: parsed and type-checked by the CEL library with our units as its types,
 * then turned into {@link io.wutong.rules.model.Expr}. The library runs nothing.
 */
@NullMarked
package io.wutong.rules.expression;

import org.jspecify.annotations.NullMarked;
