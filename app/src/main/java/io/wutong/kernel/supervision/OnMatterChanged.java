package io.wutong.kernel.supervision;

import io.wutong.kernel.ledger.MatterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and ends clocks in the transaction of the act. */
@Component
class OnMatterChanged {

  private final Supervision supervision;

  OnMatterChanged(Supervision supervision) {
    this.supervision = supervision;
  }

  @EventListener
  void on(MatterChanged changed) {
    supervision.follow(changed);
  }
}
