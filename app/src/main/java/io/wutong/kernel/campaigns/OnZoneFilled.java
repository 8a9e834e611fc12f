package io.wutong.kernel.campaigns;

import io.wutong.kernel.packs.Zone;
import io.wutong.kernel.packs.Zone.ZoneCampaign;
import io.wutong.kernel.packs.ZoneFilled;
import io.wutong.kernel.people.ZoneFilling;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the demo zone's campaigns. */
@Component
class OnZoneFilled {

  private final Campaigns campaigns;

  OnZoneFilled(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @EventListener
  @Order(20)
  void on(ZoneFilled filled) {
    open(filled.zone().campaigns());
  }

  private void open(List<ZoneCampaign> wanted) {
    Set<UUID> there =
        Acting.as(Actor.HOUSE, campaigns::list).stream()
            .map(Campaign::id)
            .collect(Collectors.toSet());
    for (ZoneCampaign campaign : wanted) {
      UUID id = Zone.campaignId(campaign.id());
      if (!there.contains(id)) {
        campaigns.open(
            new Campaign(
                id,
                1,
                campaign.name(),
                campaign.kind(),
                ZoneFilling.unitId(campaign.verifier()),
                campaign.units().stream().map(ZoneFilling::unitId).toList(),
                campaign.from(),
                campaign.to(),
                campaign.reports(),
                Objects.requireNonNullElse(campaign.source(), ""),
                List.of()));
      }
    }
  }
}
