@NullMarked
package io.wutong.kernel.exchange.store;

import org.jspecify.annotations.NullMarked;
