@NullMarked
package io.wutong.kernel.notices.store;

import org.jspecify.annotations.NullMarked;
