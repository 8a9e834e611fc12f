/**
 * 督办: the clocks that run on matters, and to whom they climb when they run out.
 *
 * <p>For everybody who owes something and for those above them. The main path: an act on a matter
 * starts and ends clocks in its own transaction; {@link io.wutong.kernel.supervision.Supervision}
 * lets what has run out climb to the next person by name. It never acts on a matter and never moves
 * a promise.
 */
@NullMarked
@ApplicationModule(
    id = "supervision",
    displayName = "Supervision 督办",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "packs",
      "calendar",
      "ledger",
      "ledger :: model"
    })
package io.wutong.kernel.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
