package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.Campaign;
import io.wutong.kernel.ledger.Campaigns;
import io.wutong.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window on campaigns. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignWindow {

  private final Campaigns campaigns;

  CampaignWindow(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /** A campaign to open. */
  record NewCampaign(
      String name,
      @Nullable String kind,
      UUID verifier,
      List<UUID> units,
      LocalDate from,
      LocalDate to) {}

  @GetMapping
  List<Campaign> list() {
    return campaigns.list();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Campaign open(@RequestBody NewCampaign fresh) {
    Complete.refuseMissing(fresh);
    return campaigns.open(
        new Campaign(
            Ids.next(),
            fresh.name().strip(),
            fresh.kind(),
            fresh.verifier(),
            fresh.units(),
            fresh.from(),
            fresh.to()));
  }
}
