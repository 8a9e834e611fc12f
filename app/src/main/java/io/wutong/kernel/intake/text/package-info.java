@NullMarked
package io.wutong.kernel.intake.text;

import org.jspecify.annotations.NullMarked;
