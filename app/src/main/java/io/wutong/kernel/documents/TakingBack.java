package io.wutong.kernel.documents;

import io.wutong.kernel.documents.model.SheetImport;
import io.wutong.kernel.documents.model.SheetImport.Brought;
import io.wutong.kernel.documents.store.ImportRows;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.TakingOver;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes back all that an import brought: one act for all of it, in one transaction. */
@Component
class TakingBack {

  static final String UNDONE = "documents.taken-back";
  private static final int REASON_MAX = 500;

  private final TakingOver ledger;
  private final ImportRows rows;
  private final Journal journal;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  TakingBack(
      TakingOver ledger,
      ImportRows rows,
      Journal journal,
      ProductClock clock,
      TransactionTemplate transaction) {
    this.ledger = ledger;
    this.rows = rows;
    this.journal = journal;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What can be said before any work is done. */
  @Transactional(readOnly = true)
  public SheetImport demand(UUID id, String reason) {
    SheetImport found = rows.find(id, Acting.get().unit());
    if (found == null) {
      throw Refusal.absent("import").refused();
    }
    refuseUndone(found);
    if (reason.isBlank() || reason.strip().length() > REASON_MAX) {
      throw Refusal.badInput("reason-missing").refused();
    }
    return found;
  }

  private static void refuseUndone(SheetImport found) {
    if (found.state() == SheetImport.State.UNDONE) {
      throw Refusal.of("import-undone").refused();
    }
  }

  void run(Job job, UUID id, String reason) {
    job.enter(Job.Phase.TAKING_BACK);
    SheetImport undone = transaction.execute(status -> write(job, id, reason.strip()));
    job.done(Objects.requireNonNull(undone));
  }

  private SheetImport write(Job job, UUID id, String reason) {
    Brought brought = rows.lock(id, Acting.get().unit());
    if (brought == null) {
      throw Refusal.absent("import").refused();
    }
    refuseUndone(brought.imported());
    job.read(brought.matters().size());
    ledger.takeBack(
        brought.matters(),
        id,
        reason,
        done -> {
          job.refuseCancelled();
          job.wrote(done);
        });
    SheetImport undone = brought.imported().undone();
    rows.update(undone);
    Instant now = clock.now();
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", reason);
    journal.append(new Entry(id, undone.version(), UNDONE, Acting.get(), now, now, body));
    return undone;
  }
}
