package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.model.Matter;

/**
 * A matter's row was made anew out of the journal. Published inside that transaction: who keeps
 * rows that follow from the matter makes them anew too; who records acts does nothing, for its acts
 * are replayed by themselves.
 */
public record MatterRestored(Matter matter) {}
