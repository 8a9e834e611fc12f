@NullMarked
package io.wutong.kernel.reporting.store;

import org.jspecify.annotations.NullMarked;
