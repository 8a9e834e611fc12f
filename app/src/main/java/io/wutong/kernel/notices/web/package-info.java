@NullMarked
package io.wutong.kernel.notices.web;

import org.jspecify.annotations.NullMarked;
