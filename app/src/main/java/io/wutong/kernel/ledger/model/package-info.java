@NullMarked
package io.wutong.kernel.ledger.model;

import org.jspecify.annotations.NullMarked;
