@NullMarked
package io.wutong.kernel.ledger.web;

import org.jspecify.annotations.NullMarked;
