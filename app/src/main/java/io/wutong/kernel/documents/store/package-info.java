@NullMarked
package io.wutong.kernel.documents.store;

import org.jspecify.annotations.NullMarked;
