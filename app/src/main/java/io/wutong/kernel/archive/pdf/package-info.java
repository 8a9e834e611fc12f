@NullMarked
package io.wutong.kernel.archive.pdf;

import org.jspecify.annotations.NullMarked;
