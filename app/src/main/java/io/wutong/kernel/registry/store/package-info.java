@NullMarked
package io.wutong.kernel.registry.store;

import org.jspecify.annotations.NullMarked;
