/** The way out to other programs: the only place that knows HTTP from its other end. */
@NullMarked
package io.wutong.kernel.notices.hooks;

import org.jspecify.annotations.NullMarked;
