@NullMarked
package io.wutong.kernel.evidence.content;

import org.jspecify.annotations.NullMarked;
