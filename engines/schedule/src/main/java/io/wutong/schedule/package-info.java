/** Working days and plans: forward and backward passes, feasibility and repairs. */
@NullMarked
package io.wutong.schedule;

import org.jspecify.annotations.NullMarked;
