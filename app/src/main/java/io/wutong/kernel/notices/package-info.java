/**
 * 通知: who has to hear of an act, told once; what is due, told once a day.
 *
 * <p>For everybody. The main path: {@link io.wutong.kernel.notices.Telling} follows the journal,
 * the model says who hears why, the page shows it live, and what may not wait goes outside. It acts
 * on no matter, slows down nobody who acts, and says no words of a sensitive matter outside.
 */
@NullMarked
@ApplicationModule(
    id = "notices",
    displayName = "Notices 通知",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "packs",
      "calendar",
      "ledger",
      "ledger :: model",
      "supervision",
      "boards",
      "boards :: model"
    })
package io.wutong.kernel.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
