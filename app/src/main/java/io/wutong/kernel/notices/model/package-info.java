/** The table of notices: who hears of what, how soon it has to reach them, and when not to. */
@NullMarked
package io.wutong.kernel.notices.model;

import org.jspecify.annotations.NullMarked;
