/** Checks a sealed journal against itself, its signatures and its log, and says what is wrong. */
@NullMarked
package io.wutong.kernel.journal.audit;

import org.jspecify.annotations.NullMarked;
