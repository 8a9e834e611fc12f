/**
 * 报送: the rounds in which units report, who has reported in one and who has not.
 *
 * <p>For officers who fill a week's reports in one sheet, and for the office that waits for them.
 * The main path: a campaign's rhythm makes {@link io.wutong.kernel.reporting.Round}s, an act on a
 * matter is noted in its own transaction, {@link io.wutong.kernel.reporting.Reporting} compares the
 * two. It never acts on a matter: reports go through the ledger's own verbs.
 */
@NullMarked
@ApplicationModule(
    id = "reporting",
    displayName = "Reporting 报送",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "campaigns",
      "packs",
      "calendar",
      "lights",
      "ledger",
      "ledger :: model"
    })
package io.wutong.kernel.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
