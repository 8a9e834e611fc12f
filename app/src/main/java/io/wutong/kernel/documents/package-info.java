/**
 * 台账导入: existing ledgers in spreadsheets, taken in by whoever kept them.
 *
 * <p>The main path: a file is dropped, its header rows and columns are guessed, the person corrects
 * the guess and keeps it as a named layout, every problem is shown by its cell, and the ledger
 * opens all rows in one transaction or none. Office formats are read in {@code office} and nowhere
 * else here. It never repairs a cell silently, and closes nothing.
 */
@NullMarked
@ApplicationModule(
    id = "documents",
    displayName = "Documents 台账导入",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "packs",
      "evidence",
      "ledger",
      "ledger :: model"
    })
package io.wutong.kernel.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
