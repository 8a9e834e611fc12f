package io.wutong.kernel.ledger;

import io.wutong.kernel.packs.DemoMatter;
import io.wutong.kernel.packs.DemoMatter.DemoAct;
import io.wutong.kernel.packs.Zone.ZoneCampaign;
import io.wutong.kernel.packs.ZoneFilled;
import io.wutong.kernel.people.ZoneClock;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the demo zone live the months before its first day: every act goes through the ledger's own
 * door, by the person and at the time that the pack names.
 */
@Component
class OnZoneFilled {

  private final Campaigns campaigns;
  private final DemoActs acts;
  private final ZoneClock zoneClock;
  private final ProductClock clock;

  OnZoneFilled(Campaigns campaigns, DemoActs acts, ZoneClock zoneClock, ProductClock clock) {
    this.campaigns = campaigns;
    this.acts = acts;
    this.zoneClock = zoneClock;
    this.clock = clock;
  }

  /** One step of the demo's past; {@code act} is −1 for the proposal. */
  private record Step(Instant at, DemoMatter matter, int act) {}

  @EventListener
  @Order(20)
  void on(ZoneFilled filled) {
    open(filled.zone().campaigns());
    List<Step> steps = new ArrayList<>();
    for (DemoMatter matter : filled.matters()) {
      steps.add(new Step(matter.at().toInstant(), matter, -1));
      for (int i = 0; i < matter.acts().size(); i++) {
        steps.add(new Step(matter.acts().get(i).at().toInstant(), matter, i));
      }
    }
    // Stable: what happened in one minute stays in the order of the file.
    steps.sort(Comparator.comparing(Step::at));
    steps.forEach(this::live);
  }

  private void live(Step step) {
    if (step.at().isAfter(clock.now())) {
      zoneClock.moveTo(step.at());
    }
    DemoMatter matter = step.matter();
    try {
      if (step.act() < 0) {
        acts.propose(matter);
      } else {
        DemoAct act = matter.acts().get(step.act());
        acts.perform(matter, act);
      }
    } catch (Refused refused) {
      throw new IllegalStateException(
          "The demo's matter '%s' is refused at %s: %s.\nMaybe matters.yaml says what the ledger forbids."
              .formatted(matter.key(), step.at(), refused.getMessage()),
          refused);
    }
  }

  private void open(List<ZoneCampaign> wanted) {
    Set<UUID> there =
        Acting.as(Actor.HOUSE, campaigns::list).stream()
            .map(Campaign::id)
            .collect(Collectors.toSet());
    for (ZoneCampaign campaign : wanted) {
      UUID id = DemoActs.campaignId(campaign.id());
      if (!there.contains(id)) {
        campaigns.open(
            new Campaign(
                id,
                campaign.name(),
                campaign.kind(),
                ZoneFilling.unitId(campaign.verifier()),
                campaign.units().stream().map(ZoneFilling::unitId).toList(),
                campaign.from(),
                campaign.to()));
      }
    }
  }
}
