package io.wutong.kernel.intake;

import io.wutong.kernel.intake.store.DocumentRows;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Unit;
import io.wutong.kernel.people.UnitMoved;
import io.wutong.shared.acting.Batches;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A unit that moves takes its documents along: those above it now read them. */
@Component
class OnUnitMoved {

  private final DocumentRows documents;
  private final People people;
  private final Batches batches;

  OnUnitMoved(DocumentRows documents, People people, Batches batches) {
    this.documents = documents;
    this.people = people;
    this.batches = batches;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(UnitMoved moved) {
    batches.run(from -> {
      Directory directory = people.directory();
      for (Unit unit : directory.units()) {
        if (directory.isAtOrBelow(unit.id(), moved.unit())) {
          documents.reread(unit.id(), directory.unitAndAbove(unit.id()));
        }
      }
      return Optional.empty();
    });
  }
}
