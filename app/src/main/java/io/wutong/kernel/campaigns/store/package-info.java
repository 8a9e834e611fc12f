@NullMarked
package io.wutong.kernel.campaigns.store;

import org.jspecify.annotations.NullMarked;
