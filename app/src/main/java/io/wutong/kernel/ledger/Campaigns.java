package io.wutong.kernel.ledger;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.store.CampaignRows;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Right;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of campaigns (专项行动): an officer opens one on a page; no file, no programmer. */
@Service
public class Campaigns {

  private final CampaignRows rows;
  private final Journal journal;
  private final People people;
  private final ProductClock clock;
  private final RecordJson json;

  Campaigns(
      CampaignRows rows, Journal journal, People people, ProductClock clock, RecordJson json) {
    this.rows = rows;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
    this.json = json;
  }

  /** All campaigns, the latest first. */
  @Transactional(readOnly = true)
  public List<Campaign> list() {
    return rows.list();
  }

  /** Opens a campaign. */
  @Transactional
  public Campaign open(Campaign campaign) {
    Directory directory = people.directory();
    if (!Acting.get().isHouse()
        && !directory.rights(Acting.get(), clock.today()).contains(Right.OFFICE)) {
      throw Refusal.forbidden("campaign-not-yours").refused();
    }
    if (campaign.name().isBlank() || campaign.name().length() > 200) {
      throw Refusal.badInput("title-missing").refused();
    }
    if (campaign.to().isBefore(campaign.from())) {
      throw Refusal.badInput("period-backwards")
          .with("from", campaign.from())
          .with("to", campaign.to())
          .refused();
    }
    for (UUID unit : campaign.units()) {
      directory.unit(unit);
    }
    directory.unit(campaign.verifier());
    rows.insert(campaign);
    Instant now = clock.now();
    journal.append(
        new Entry(campaign.id(), 1, "campaign.open", Acting.get(), now, now, json.tree(campaign)));
    return campaign;
  }
}
