/**
 * 归档: one file per case (一案一档), as a PDF that can be printed, bound and kept.
 *
 * <p>For whoever may read a matter. The main path: gather what the matter's page shows this reader,
 * write it page by page into a file, put the pages of the evidence behind it, number all of them.
 * It reads only; it never shows more than the page does, and never keeps a file for longer than it
 * takes to fetch it.
 */
@NullMarked
@ApplicationModule(
    id = "archive",
    displayName = "Archive 归档",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "packs",
      "evidence",
      "ledger",
      "ledger :: model",
      "lights"
    })
package io.wutong.kernel.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
