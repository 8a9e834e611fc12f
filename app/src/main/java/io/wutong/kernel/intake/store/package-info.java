@NullMarked
package io.wutong.kernel.intake.store;

import org.jspecify.annotations.NullMarked;
