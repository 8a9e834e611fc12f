package io.wutong.kernel.campaigns;

import io.wutong.kernel.campaigns.store.CampaignRows;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.packs.Rhythm;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Right;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of campaigns (专项行动): an officer opens one on a page; no file, no programmer. */
@Service
public class Campaigns {

  private static final int NAME_MAX = 200;
  private static final int AIMS_MAX = 30;

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

  /** The campaign of an id. */
  @Transactional(readOnly = true)
  public Campaign get(UUID id) {
    Campaign campaign = rows.find(id);
    if (campaign == null) {
      throw Refusal.absent("campaign").refused();
    }
    return campaign;
  }

  /** Refuses what nobody opened; none at all is fine. */
  @Transactional(readOnly = true)
  public void refuseUnknown(@Nullable UUID id) {
    if (id != null && !rows.has(id)) {
      throw Refusal.badInput("unknown-campaign").with("campaign", id).refused();
    }
  }

  /** Opens a campaign. */
  @Transactional
  public Campaign open(Campaign campaign) {
    refuseStranger();
    refuseImpossible(campaign);
    rows.insert(campaign);
    record(campaign, "campaign.open");
    return campaign;
  }

  /**
   * Changes a campaign: whatever its record says, from now on. Matters keep what they were handed
   * out with.
   *
   * @param changed the campaign as it is to be, at the version that the person looked at
   */
  @Transactional
  public Campaign change(Campaign changed) {
    refuseStranger();
    Campaign before = rows.lock(changed.id());
    if (before == null) {
      throw Refusal.absent("campaign").refused();
    }
    if (before.version() != changed.version()) {
      throw new Refusal("campaign-moved", 412, Map.of())
          .with("version", before.version())
          .refused();
    }
    refuseImpossible(changed);
    if (changed.equals(before)) {
      return before;
    }
    Campaign after = changed.at(before.version() + 1);
    rows.update(after);
    record(after, "campaign.change");
    return after;
  }

  private void refuseStranger() {
    boolean may =
        Acting.get().isHouse()
            || people.directory().rights(Acting.get(), clock.today()).contains(Right.OFFICE);
    if (!may) {
      throw Refusal.forbidden("campaign-not-yours").refused();
    }
  }

  private void refuseImpossible(Campaign campaign) {
    if (campaign.name().isBlank() || campaign.name().length() > NAME_MAX) {
      throw Refusal.badInput("title-missing").refused();
    }
    if (campaign.to().isBefore(campaign.from())) {
      throw Refusal.badInput("period-backwards")
          .with("from", campaign.from())
          .with("to", campaign.to())
          .refused();
    }
    Directory directory = people.directory();
    campaign.units().forEach(directory::unit);
    directory.unit(campaign.verifier());
    if (campaign.rhythm() != null) {
      refuseImpossible(campaign.rhythm());
    }
    if (campaign.aims().size() > AIMS_MAX) {
      throw Refusal.badInput("campaign-aims-too-many").with("max", AIMS_MAX).refused();
    }
    for (Campaign.Aim aim : campaign.aims()) {
      if (!aim.value().isEmpty() && !aim.value().matches("\\d{1,15}(\\.\\d{1,6})?")) {
        throw Refusal.badInput("figure-not-a-number").with("value", aim.value()).refused();
      }
    }
  }

  private static void refuseImpossible(Rhythm rhythm) {
    if (rhythm.findTime() == null) {
      throw Refusal.badInput("rhythm-time").with("time", rhythm.time()).refused();
    }
    int dayMax = rhythm.every().dayMax();
    if (rhythm.day() < 1 || rhythm.day() > dayMax) {
      throw Refusal.badInput("rhythm-day").with("day", rhythm.day()).with("max", dayMax).refused();
    }
    int lateMax = rhythm.every().lateDaysMax();
    if (rhythm.lateDays() < 0 || rhythm.lateDays() > lateMax) {
      throw Refusal.badInput("rhythm-late-days")
          .with("days", rhythm.lateDays())
          .with("max", lateMax)
          .refused();
    }
  }

  private void record(Campaign campaign, String act) {
    Instant now = clock.now();
    journal.append(
        new Entry(
            campaign.id(), campaign.version(), act, Acting.get(), now, now, json.tree(campaign)));
  }

  /** Folds the acts once more: the same rows come out, by id. */
  @Transactional(readOnly = true)
  List<Campaign> rebuild() {
    Map<UUID, Campaign> folded = new TreeMap<>();
    journal.replay(
        "campaign.",
        recorded -> {
          Entry entry = recorded.entry();
          folded.put(entry.subject(), json.value(entry.body(), Campaign.class).at(entry.version()));
        });
    return List.copyOf(folded.values());
  }
}
