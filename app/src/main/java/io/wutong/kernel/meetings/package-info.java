/**
 * 例会: the weekly meeting of the supervising office with the units.
 *
 * <p>For the office that holds it and the units it invites. The main path: a series says when; at
 * the cut-off the agenda makes itself out of the ledger; it is put in order, the silent are
 * reminded, the meeting is held; its minutes are broken down into matters, and the next agenda says
 * where those stand. It never acts on a matter but to remind, and shows nobody what is not theirs.
 */
@NullMarked
@ApplicationModule(
    id = "meetings",
    displayName = "Meetings 例会",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "campaigns",
      "ledger",
      "lights",
      "ledger :: model",
      "intake",
      "intake :: model",
      "boards",
      "reporting"
    })
package io.wutong.kernel.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
