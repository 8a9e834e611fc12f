package io.wutong.kernel.ledger.web;

import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.Order;
import io.wutong.kernel.ledger.model.Prepared;
import io.wutong.kernel.people.Directory;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.RecordJson;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an act that an officer prepared: on the page of its matter and among what waits. */
@Component
class PreparedOf {

  private final Journal journal;
  private final RecordJson json;

  PreparedOf(Journal journal, RecordJson json) {
    this.journal = journal;
    this.json = json;
  }

  MatterPage.PreparedView view(Prepared prepared, Directory directory, LocalDate today) {
    return new MatterPage.PreparedView(
        prepared.id(),
        prepared.matter(),
        prepared.verb().slug(),
        json.tree(prepared.order().act()),
        PageOf.person(directory, prepared.preparedBy()),
        PageOf.unit(directory, prepared.unit()),
        prepared.preparedAt(),
        prepared.order().heldAt(),
        behalf(prepared),
        prepared.state().name(),
        prepared.reason(),
        prepared.maySign(Acting.get(), directory, today));
  }

  /** A name that was erased from the personal words stays away. */
  private MatterPage.@Nullable Behalf behalf(Prepared prepared) {
    Order.OnBehalfOf behalf = prepared.order().onBehalfOf();
    if (behalf == null) {
      return null;
    }
    String name = journal.findPersonal(behalf.name());
    return new MatterPage.Behalf(name == null ? "" : name, behalf.basis(), prepared.isByLink());
  }
}
