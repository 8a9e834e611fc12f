@NullMarked
package io.wutong.shared.acting;

import org.jspecify.annotations.NullMarked;
