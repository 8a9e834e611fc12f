@NullMarked
package io.wutong.kernel.calendar.store;

import org.jspecify.annotations.NullMarked;
