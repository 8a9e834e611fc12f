@NamedInterface("model")
@NullMarked
package io.wutong.kernel.ledger.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
