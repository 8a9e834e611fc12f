@NullMarked
package io.wutong.kernel.meetings.paper;

import org.jspecify.annotations.NullMarked;
