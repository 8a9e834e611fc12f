@NullMarked
package io.wutong.kernel.exchange.web;

import org.jspecify.annotations.NullMarked;
