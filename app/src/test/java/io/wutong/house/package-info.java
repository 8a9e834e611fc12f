@NullMarked
package io.wutong.house;

import org.jspecify.annotations.NullMarked;
