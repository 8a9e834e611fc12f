@NullMarked
package io.wutong.kernel.supervision.web;

import org.jspecify.annotations.NullMarked;
