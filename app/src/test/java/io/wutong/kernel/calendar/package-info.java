@NullMarked
package io.wutong.kernel.calendar;

import org.jspecify.annotations.NullMarked;
