@NullMarked
package io.wutong.shared.refusal;

import org.jspecify.annotations.NullMarked;
