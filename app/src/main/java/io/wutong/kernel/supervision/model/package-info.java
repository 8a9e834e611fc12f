@NullMarked
package io.wutong.kernel.supervision.model;

import org.jspecify.annotations.NullMarked;
