package io.wutong.kernel.ledger;

import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Readers;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.kernel.ledger.store.PartRows;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.UnitMoved;
import io.wutong.shared.acting.Batches;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A unit that moves takes its matters along: those above it now read them, those above it before no
 * longer do. Readers follow from the matter and the organisation, so this is no act on the matter.
 */
@Component
class OnUnitMoved {

  private static final int BATCH = 200;

  private final MatterRows matters;
  private final PartRows parts;
  private final People people;
  private final Batches batches;

  OnUnitMoved(MatterRows matters, PartRows parts, People people, Batches batches) {
    this.matters = matters;
    this.parts = parts;
    this.people = people;
    this.batches = batches;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(UnitMoved moved) {
    batches.run(from -> reread(moved.unit(), from));
  }

  private Optional<UUID> reread(UUID unit, UUID from) {
    List<UUID> ids = parts.readBy(unit, from, BATCH);
    for (UUID id : ids) {
      Matter matter = matters.lock(id);
      if (matter != null) {
        parts.writeReaders(id, Readers.of(matter, people.directory()));
      }
    }
    return ids.size() < BATCH ? Optional.empty() : Optional.of(ids.getLast());
  }
}
