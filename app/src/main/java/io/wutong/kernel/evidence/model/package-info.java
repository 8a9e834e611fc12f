@NullMarked
package io.wutong.kernel.evidence.model;

import org.jspecify.annotations.NullMarked;
