/** The tree and what stands in it: pure, no database, no clock. */
@NullMarked
package io.wutong.kernel.journal.model;

import org.jspecify.annotations.NullMarked;
