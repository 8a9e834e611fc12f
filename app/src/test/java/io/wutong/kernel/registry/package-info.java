@NullMarked
package io.wutong.kernel.registry;

import org.jspecify.annotations.NullMarked;
