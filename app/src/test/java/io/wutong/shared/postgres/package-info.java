@NullMarked
package io.wutong.shared.postgres;

import org.jspecify.annotations.NullMarked;
