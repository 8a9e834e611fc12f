@NullMarked
package io.wutong.kernel.people.store;

import org.jspecify.annotations.NullMarked;
