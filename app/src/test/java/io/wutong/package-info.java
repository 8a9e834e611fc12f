@NullMarked
package io.wutong;

import org.jspecify.annotations.NullMarked;
