@NullMarked
package io.wutong.kernel.intake.web;

import org.jspecify.annotations.NullMarked;
