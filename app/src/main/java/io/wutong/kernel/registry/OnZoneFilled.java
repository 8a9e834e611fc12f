package io.wutong.kernel.registry;

import io.wutong.kernel.packs.Zone.ZoneParty;
import io.wutong.kernel.packs.ZoneFilled;
import io.wutong.kernel.people.ZoneFilling;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Enters the demo zone's parties, before matters speak of them; twice is once. */
@Component
class OnZoneFilled {

  private final Registry registry;

  OnZoneFilled(Registry registry) {
    this.registry = registry;
  }

  @EventListener
  @Order(10)
  void on(ZoneFilled filled) {
    for (ZoneParty party : filled.zone().parties()) {
      if (registry.findByCode(party.code()) == null) {
        String unit = party.unit();
        registry.enter(party.code(), party.name(), unit == null ? null : ZoneFilling.unitId(unit));
      }
    }
  }
}
