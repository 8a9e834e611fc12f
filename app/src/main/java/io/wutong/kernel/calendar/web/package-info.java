@NullMarked
package io.wutong.kernel.calendar.web;

import org.jspecify.annotations.NullMarked;
