@NullMarked
package io.wutong.kernel.evidence.store;

import org.jspecify.annotations.NullMarked;
