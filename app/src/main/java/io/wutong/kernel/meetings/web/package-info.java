@NullMarked
package io.wutong.kernel.meetings.web;

import org.jspecify.annotations.NullMarked;
