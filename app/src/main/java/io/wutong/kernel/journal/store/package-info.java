@NullMarked
package io.wutong.kernel.journal.store;

import org.jspecify.annotations.NullMarked;
