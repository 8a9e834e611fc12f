/**
 * The table of the ledger: what a matter is and what may be done with it, pure.
 *
 * <p>Boards shows the same states, outcomes and lights, so this package is open to it by name.
 */
@NullMarked
@NamedInterface("model")
package io.wutong.kernel.ledger.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
