/**
 * 台账往来: spreadsheets that leave and come back, and forms of other offices, for clerks who work in
 * Excel and WPS.
 *
 * <p>The main path: a list goes out in the usual layout, each row with its hidden mark; it is
 * edited elsewhere and brought back; what was edited is shown by cell, and after one approval each
 * row is reported through the ledger. A blank form is filled from the same lines. It closes
 * nothing, changes no state and writes no formula.
 */
@NullMarked
@ApplicationModule(
    id = "exchange",
    displayName = "Exchange 台账往来",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "packs",
      "evidence",
      "ledger",
      "ledger :: model",
      "boards",
      "boards :: model",
      "documents",
      "documents :: model",
      "documents :: office"
    })
package io.wutong.kernel.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
