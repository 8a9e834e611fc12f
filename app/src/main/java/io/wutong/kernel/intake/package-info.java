/**
 * 分解立项: documents (speeches, plans, minutes, instructions) and the candidate matters in them.
 *
 * <p>For the office that turns words into matters. The main path: enter a document, read its text,
 * let the engine propose, let an officer decide on each candidate, and hand the accepted ones to
 * the ledger in one approval. Candidates are before the ledger, not in it: nothing here is promised
 * to anybody, and nothing is dispatched that a person has not accepted.
 */
@NullMarked
@ApplicationModule(
    id = "intake",
    displayName = "Intake 分解立项",
    allowedDependencies = {
      "shared",
      "journal",
      "people",
      "packs",
      "calendar",
      "evidence",
      "ledger",
      "ledger :: model"
    })
package io.wutong.kernel.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
