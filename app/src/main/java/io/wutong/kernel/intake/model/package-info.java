@NullMarked
package io.wutong.kernel.intake.model;

import org.jspecify.annotations.NullMarked;
