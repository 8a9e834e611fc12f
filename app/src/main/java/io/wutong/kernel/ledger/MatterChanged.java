package io.wutong.kernel.ledger;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.ledger.model.Matter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Published inside the transaction of each act: who listens writes in the same transaction or not
 * at all.
 *
 * @param before the matter before the act; null when it was opened by it
 * @param after the matter after it
 * @param act what the journal says of it
 */
public record MatterChanged(@Nullable Matter before, Matter after, Entry act) {

  /** When the act held; earlier than now for a late entry. */
  public Instant heldAt() {
    return act.heldAt();
  }

  /** Whether the words that are searched for changed. */
  public boolean wordsChanged() {
    return before == null
        || !before.content().title().equals(after.content().title())
        || !before.content().text().equals(after.content().text());
  }
}
