@NullMarked
package io.wutong.shared.time;

import org.jspecify.annotations.NullMarked;
