@NullMarked
package io.wutong.kernel.meetings.store;

import org.jspecify.annotations.NullMarked;
