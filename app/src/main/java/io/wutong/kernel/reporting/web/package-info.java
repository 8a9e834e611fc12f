@NullMarked
package io.wutong.kernel.reporting.web;

import org.jspecify.annotations.NullMarked;
