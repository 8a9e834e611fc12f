/**
 * Why: each line with its clause, its inputs with their sources, its arithmetic and its points, as
 * JSON, as text, and as a page.
 */
@NullMarked
package io.wutong.rules.explaining;

import org.jspecify.annotations.NullMarked;
