@NullMarked
package io.wutong.kernel.packs;

import org.jspecify.annotations.NullMarked;
