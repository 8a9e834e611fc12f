@NullMarked
package io.wutong.kernel.meetings.model;

import org.jspecify.annotations.NullMarked;
