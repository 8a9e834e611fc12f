@NullMarked
package io.wutong.shared.print;

import org.jspecify.annotations.NullMarked;
