@NullMarked
package io.wutong.kernel.journal;

import org.jspecify.annotations.NullMarked;
