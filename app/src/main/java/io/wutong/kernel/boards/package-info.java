/**
 * 清单与收件箱: lists, the wall, search and the inbox, for everybody who works with matters.
 *
 * <p>It reads the ledger's rows and keeps none of its own but the search index, the wall's counters
 * and the views that people name. It decides nothing and changes no matter; what it may read in
 * other rooms' cupboards is named in {@code TableTests}.
 */
@NullMarked
@ApplicationModule(
    id = "boards",
    displayName = "Boards 清单",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "campaigns",
      "packs",
      "ledger",
      "lights",
      "calendar",
      "ledger :: model",
      "supervision"
    })
package io.wutong.kernel.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
