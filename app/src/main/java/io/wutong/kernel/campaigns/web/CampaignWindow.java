package io.wutong.kernel.campaigns.web;

import io.wutong.kernel.campaigns.Campaign;
import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.packs.Rhythm;
import io.wutong.shared.Ids;
import io.wutong.shared.web.Complete;
import io.wutong.shared.web.IfMatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

  /** What a campaign is to be. */
  record Wanted(
      String name,
      @Nullable String kind,
      UUID verifier,
      List<UUID> units,
      LocalDate from,
      LocalDate to,
      @Nullable Rhythm rhythm,
      @Nullable String source,
      @Nullable List<Campaign.Aim> aims) {

    Campaign as(UUID id, int version) {
      return new Campaign(
          id,
          version,
          name.strip(),
          kind,
          verifier,
          units,
          from,
          to,
          rhythm,
          Objects.requireNonNullElse(source, "").strip(),
          Objects.requireNonNullElse(aims, List.of()));
    }
  }

  @GetMapping
  List<Campaign> list() {
    return campaigns.list();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Campaign open(@RequestBody Wanted fresh) {
    Complete.refuseMissing(fresh);
    return campaigns.open(fresh.as(Ids.next(), 1));
  }

  @PutMapping("/{id}")
  ResponseEntity<Campaign> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Wanted wanted) {
    Complete.refuseMissing(wanted);
    Campaign after = campaigns.change(wanted.as(id, IfMatch.version(ifMatch)));
    return ResponseEntity.ok().eTag(Integer.toString(after.version())).body(after);
  }
}
