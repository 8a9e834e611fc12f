@NullMarked
package io.wutong.shared.json;

import org.jspecify.annotations.NullMarked;
