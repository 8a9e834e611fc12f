@NullMarked
package io.wutong.kernel.supervision.store;

import org.jspecify.annotations.NullMarked;
