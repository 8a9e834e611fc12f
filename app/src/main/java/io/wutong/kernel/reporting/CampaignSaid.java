package io.wutong.kernel.reporting;

import java.util.List;
import java.util.UUID;

/** How the units of a campaign stand in one of its rounds, those with something missing first. */
public record CampaignSaid(UUID campaign, Round round, List<UnitSaid> units) {

  public CampaignSaid {
    units = List.copyOf(units);
  }
}
