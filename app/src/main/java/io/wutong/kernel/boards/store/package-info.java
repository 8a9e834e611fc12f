@NullMarked
package io.wutong.kernel.boards.store;

import org.jspecify.annotations.NullMarked;
