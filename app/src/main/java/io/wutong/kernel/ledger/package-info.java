/**
 * 事项: one commitment, from its proposal to its closing, and everything acted upon it.
 *
 * <p>For the supervision office and the units it drives. The main path is {@link
 * io.wutong.kernel.ledger.Ledger#act}: load, decide, save; {@code model} decides purely, by one
 * transition table. It knows no system: kinds, nodes and conditions come from packs. It never lets
 * the doer close, never moves the first promise, never changes a row without a journal event.
 */
@NullMarked
@ApplicationModule(
    id = "ledger",
    displayName = "Ledger 事项",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "campaigns",
      "packs",
      "calendar",
      "evidence",
      "lights"
    })
package io.wutong.kernel.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
