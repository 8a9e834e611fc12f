@NullMarked
package io.wutong.kernel.packs.store;

import org.jspecify.annotations.NullMarked;
