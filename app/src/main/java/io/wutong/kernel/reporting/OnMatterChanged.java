package io.wutong.kernel.reporting;

import io.wutong.kernel.ledger.MatterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes each report in the transaction of its act. */
@Component
class OnMatterChanged {

  private final Reporting reporting;

  OnMatterChanged(Reporting reporting) {
    this.reporting = reporting;
  }

  @EventListener
  void on(MatterChanged changed) {
    var before = changed.before();
    if (before != null && changed.after().progress().reports() > before.progress().reports()) {
      reporting.note(changed.act());
    }
  }
}
