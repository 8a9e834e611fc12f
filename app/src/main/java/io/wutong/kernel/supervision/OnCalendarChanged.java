package io.wutong.kernel.supervision;

import io.wutong.kernel.calendar.CalendarChanged;
import io.wutong.shared.acting.Batches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A day more or less to work moves the ends of clocks that count working days. */
@Component
class OnCalendarChanged {

  private static final int BATCH = 200;

  private final Supervision supervision;
  private final Batches batches;

  OnCalendarChanged(Supervision supervision, Batches batches) {
    this.supervision = supervision;
    this.batches = batches;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(CalendarChanged changed) {
    batches.run(from -> supervision.redate(from, BATCH));
  }
}
