package io.wutong.kernel.ledger;

import io.wutong.kernel.calendar.CalendarChanged;
import io.wutong.kernel.ledger.model.Deciding;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.store.MatterRows;
import io.wutong.shared.acting.Batches;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A day more or less to work moves the days on which lights turn and steps begin: one batch, an act
 * of the house on each matter whose days really move.
 */
@Component
class OnCalendarChanged {

  private static final int BATCH = 200;

  private final MatterRows matters;
  private final Scenes scenes;
  private final Recorder recorder;
  private final Batches batches;

  OnCalendarChanged(MatterRows matters, Scenes scenes, Recorder recorder, Batches batches) {
    this.matters = matters;
    this.scenes = scenes;
    this.recorder = recorder;
    this.batches = batches;
  }

  /** After the day was written: the house sees every matter, the administrator does not. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(CalendarChanged changed) {
    batches.run(from -> relight(from, changed));
  }

  /** One batch; answers where the next begins; nothing after the last. */
  private Optional<UUID> relight(UUID from, CalendarChanged changed) {
    List<UUID> ids = matters.litFrom(from, BATCH);
    for (UUID id : ids) {
      Matter before = matters.lock(id);
      if (before == null) {
        continue;
      }
      Scene scene = scenes.of(before, null);
      Matter after = Deciding.relit(before, scene);
      if (!after.dates().equals(before.dates()) || !after.plan().equals(before.plan())) {
        var said = JsonNodeFactory.instance.objectNode().put("day", changed.date().toString());
        recorder.change(before, after, "relight", said, scene, null);
      }
    }
    return ids.size() < BATCH ? Optional.empty() : Optional.of(ids.getLast());
  }
}
