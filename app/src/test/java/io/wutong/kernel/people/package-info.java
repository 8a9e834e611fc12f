@NullMarked
package io.wutong.kernel.people;

import org.jspecify.annotations.NullMarked;
