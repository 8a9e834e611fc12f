@NullMarked
package io.wutong.kernel.ledger.store;

import org.jspecify.annotations.NullMarked;
