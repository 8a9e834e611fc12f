@NullMarked
package io.wutong.kernel.reporting.model;

import org.jspecify.annotations.NullMarked;
