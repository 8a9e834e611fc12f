@NullMarked
package io.wutong.shared.start;

import org.jspecify.annotations.NullMarked;
