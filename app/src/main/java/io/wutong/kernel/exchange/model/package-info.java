@NullMarked
package io.wutong.kernel.exchange.model;

import org.jspecify.annotations.NullMarked;
